internal import Documents

/// The schemas of schemas: what each vocabulary of 2020-12 lets its keywords be.
///
/// Source: JSON Schema 2020-12, core and validation; the constraints are the specification's.
enum MetaSchema {
  /// Where they are said to be.
  static let folder = "https://json-schema.org/draft/2020-12/"

  /// The meta-schema with a URI; `nil` where there is none.
  static func document(_ uri: String) -> Document? {
    guard uri.hasPrefix(folder) else { return nil }
    return text(String(uri.dropFirst(folder.utf8.count))).map { Document.json(Array($0.utf8)) }
  }

  private static func text(_ name: String) -> String? {
    if name == "schema" { return root }
    guard name.hasPrefix("meta/"), let vocabulary = Vocabulary(rawValue: String(name.dropFirst(5)))
    else { return nil }
    return switch vocabulary {
    case .core: text(vocabulary, core, coreParts)
    case .applicator: text(vocabulary, applicator, applicatorParts)
    case .unevaluated:
      text(vocabulary, #""unevaluatedItems": META, "unevaluatedProperties": META"#)
    case .validation: text(vocabulary, validation, validationParts)
    case .metaData: text(vocabulary, metaData)
    case .formatAnnotation, .formatAssertion: text(vocabulary, #""format": {"type": "string"}"#)
    case .content:
      text(
        vocabulary,
        #"""
        "contentEncoding": {"type": "string"}, "contentMediaType": {"type": "string"},
        "contentSchema": META
        """#)
    case .format: nil
    }
  }

  /// The meta-schema of one vocabulary.
  private static func text(
    _ vocabulary: Vocabulary, _ properties: String, _ parts: String = ""
  ) -> String {
    """
    {"$schema": "\(folder)schema", "$id": "\(folder)meta/\(vocabulary.rawValue)",
    "$vocabulary": {"\(folder)vocab/\(vocabulary.rawValue)": true}, "$dynamicAnchor": "meta",
    "type": ["object", "boolean"], "properties": {\(properties)}, "$defs": {\(parts)}}
    """.replacing("META", with: ##"{"$dynamicRef": "#meta"}"##)
  }

  private static let root: String = {
    let vocabularies: [Vocabulary] = [
      .core, .applicator, .unevaluated, .validation, .metaData, .formatAnnotation, .content,
    ]
    let uris = vocabularies.map { "\"\(folder)vocab/\($0.rawValue)\": true" }
    let parts = vocabularies.map { "{\"$ref\": \"meta/\($0.rawValue)\"}" }
    return """
      {"$schema": "\(folder)schema", "$id": "\(folder)schema",
      "$vocabulary": {\(uris.joined(separator: ", "))}, "$dynamicAnchor": "meta",
      "allOf": [\(parts.joined(separator: ", "))], "type": ["object", "boolean"],
      "properties": {\(old)}}
      """.replacing("META", with: ##"{"$dynamicRef": "#meta"}"##)
  }()

  /// Keywords of former editions that are not to be used for anything else.
  private static let old = ##"""
    "definitions": {"type": "object", "additionalProperties": META},
    "dependencies": {"type": "object", "additionalProperties":
      {"anyOf": [META, {"$ref": "meta/validation#/$defs/stringArray"}]}},
    "$recursiveAnchor": {"$ref": "meta/core#/$defs/anchorString"},
    "$recursiveRef": {"$ref": "meta/core#/$defs/uriReferenceString"}
    """##

  private static let core = ##"""
    "$id": {"$ref": "#/$defs/uriReferenceString", "pattern": "^[^#]*#?$"},
    "$schema": {"$ref": "#/$defs/uriString"},
    "$ref": {"$ref": "#/$defs/uriReferenceString"},
    "$anchor": {"$ref": "#/$defs/anchorString"},
    "$dynamicRef": {"$ref": "#/$defs/uriReferenceString"},
    "$dynamicAnchor": {"$ref": "#/$defs/anchorString"},
    "$vocabulary": {"type": "object", "propertyNames": {"$ref": "#/$defs/uriString"},
      "additionalProperties": {"type": "boolean"}},
    "$comment": {"type": "string"},
    "$defs": {"type": "object", "additionalProperties": META}
    """##

  private static let coreParts = ##"""
    "anchorString": {"type": "string", "pattern": "^[A-Za-z_][-A-Za-z0-9._]*$"},
    "uriString": {"type": "string", "format": "uri"},
    "uriReferenceString": {"type": "string", "format": "uri-reference"}
    """##

  private static let applicator = ##"""
    "prefixItems": {"$ref": "#/$defs/schemaArray"}, "items": META, "contains": META,
    "additionalProperties": META,
    "properties": {"type": "object", "additionalProperties": META},
    "patternProperties": {"type": "object", "additionalProperties": META,
      "propertyNames": {"format": "regex"}},
    "dependentSchemas": {"type": "object", "additionalProperties": META},
    "propertyNames": META, "if": META, "then": META, "else": META,
    "allOf": {"$ref": "#/$defs/schemaArray"}, "anyOf": {"$ref": "#/$defs/schemaArray"},
    "oneOf": {"$ref": "#/$defs/schemaArray"}, "not": META
    """##

  private static let applicatorParts = ##"""
    "schemaArray": {"type": "array", "minItems": 1, "items": META}
    """##

  private static let validation = ##"""
    "type": {"anyOf": [{"$ref": "#/$defs/simpleTypes"},
      {"type": "array", "items": {"$ref": "#/$defs/simpleTypes"}, "minItems": 1,
      "uniqueItems": true}]},
    "const": true, "enum": {"type": "array", "items": true},
    "multipleOf": {"type": "number", "exclusiveMinimum": 0},
    "maximum": {"type": "number"}, "exclusiveMaximum": {"type": "number"},
    "minimum": {"type": "number"}, "exclusiveMinimum": {"type": "number"},
    "maxLength": {"$ref": "#/$defs/nonNegativeInteger"},
    "minLength": {"$ref": "#/$defs/nonNegativeInteger"},
    "pattern": {"type": "string", "format": "regex"},
    "maxItems": {"$ref": "#/$defs/nonNegativeInteger"},
    "minItems": {"$ref": "#/$defs/nonNegativeInteger"},
    "uniqueItems": {"type": "boolean"},
    "maxContains": {"$ref": "#/$defs/nonNegativeInteger"},
    "minContains": {"$ref": "#/$defs/nonNegativeInteger"},
    "maxProperties": {"$ref": "#/$defs/nonNegativeInteger"},
    "minProperties": {"$ref": "#/$defs/nonNegativeInteger"},
    "required": {"$ref": "#/$defs/stringArray"},
    "dependentRequired": {"type": "object",
      "additionalProperties": {"$ref": "#/$defs/stringArray"}}
    """##

  private static let validationParts = ##"""
    "nonNegativeInteger": {"type": "integer", "minimum": 0},
    "nonNegativeIntegerDefault0": {"$ref": "#/$defs/nonNegativeInteger", "default": 0},
    "simpleTypes":
      {"enum": ["array", "boolean", "integer", "null", "number", "object", "string"]},
    "stringArray": {"type": "array", "items": {"type": "string"}, "uniqueItems": true,
      "default": []}
    """##

  private static let metaData = ##"""
    "title": {"type": "string"}, "description": {"type": "string"}, "default": true,
    "deprecated": {"type": "boolean"}, "readOnly": {"type": "boolean"},
    "writeOnly": {"type": "boolean"}, "examples": {"type": "array", "items": true}
    """##
}
