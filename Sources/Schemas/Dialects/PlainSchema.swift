internal import Documents

/// A quick yes to what the meta-schema asks, for schemas that are written as most are.
///
/// To compile the meta-schema costs more than to validate a thousand records. What is not recognised
/// here is asked of the meta-schema itself, which also says what is wrong.
struct PlainSchema {
  /// The form of a keyword's value.
  private enum Form {
    case schema, schemas, schemaList, string, any, list, number, positive, count, boolean, type
    case names, namesByName, id
  }

  let document: Document

  /// Whether a node is a schema for sure.
  func isSound(_ node: NodeIndex) -> Bool {
    switch document.nodes[node].kind {
    case .boolean: true
    case .mapping:
      document.members(of: node).allSatisfy { key, value in
        let name = document.string(of: key)
        if let form = Self.forms[name] { return has(form, value) }
        // What the meta-schema has a word to say about, and this has not.
        return !name.hasPrefix("$") && name != "dependencies"
      }
    default: false
    }
  }

  private func has(_ form: Form, _ node: NodeIndex) -> Bool {
    let kind = document.nodes[node].kind
    switch form {
    case .any: return true
    case .schema: return isSound(node)
    case .schemas:
      return kind == .mapping && document.members(of: node).allSatisfy { isSound($0.value) }
    case .schemaList:
      let items = document.children(of: node)
      return kind == .sequence && items.contains { _ in true } && items.allSatisfy(isSound)
    case .list: return kind == .sequence
    case .string: return kind == .string
    case .number: return kind == .integer || kind == .number
    case .positive:
      let digits = document.bytes(of: node).prefix { $0 | 0x20 != UInt8(ascii: "e") }
      return has(.number, node) && digits.first != UInt8(ascii: "-")
        && digits.contains { (0x31...0x39).contains($0) }
    case .boolean: return kind == .boolean
    case .count:
      return kind == .integer
        && document.bytes(of: node).allSatisfy { (0x30...0x39).contains($0) }
    case .type: return kind == .string && TypeSet(name: document.string(of: node)) != nil
    case .names:
      guard kind == .sequence else { return false }
      let items = Array(document.children(of: node))
      return items.allSatisfy { document.nodes[$0].kind == .string }
        && Set(items.map { document.string(of: $0) }).count == items.count
    case .namesByName:
      return kind == .mapping && document.members(of: node).allSatisfy { has(.names, $0.value) }
    case .id: return kind == .string && !document.bytes(of: node).contains(UInt8(ascii: "#"))
    }
  }

  private static let forms: [String: Form] = {
    let names: [(Form, String)] = [
      (
        .schema,
        "items contains additionalProperties propertyNames if then else not unevaluatedItems "
          + "unevaluatedProperties contentSchema"
      ),
      (.schemas, "properties patternProperties dependentSchemas $defs definitions"),
      (.schemaList, "prefixItems allOf anyOf oneOf"),
      (
        .string,
        "$comment $schema $ref title description pattern format contentEncoding contentMediaType"
      ),
      (.any, "const default"), (.list, "enum examples"),
      (.number, "maximum minimum exclusiveMaximum exclusiveMinimum"),
      (
        .count,
        "maxLength minLength maxItems minItems maxContains minContains maxProperties minProperties"
      ),
      (.boolean, "uniqueItems deprecated readOnly writeOnly"), (.type, "type"),
      (.names, "required"), (.namesByName, "dependentRequired"), (.id, "$id"),
      (.positive, "multipleOf"),
    ]
    return Dictionary(
      uniqueKeysWithValues: names.flatMap { form, names in
        names.split(separator: " ").map { (String($0), form) }
      })
  }()
}
