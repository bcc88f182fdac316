/// An edition of JSON Schema.
enum Draft: Int, Comparable, Sendable {
  case draft4 = 4
  case draft6 = 6
  case draft7 = 7
  case draft2019 = 2019
  case draft2020 = 2020

  /// The edition that a `$schema` names, with or without an empty fragment; `nil` for another
  /// meta-schema.
  init?(naming name: String) {
    switch name.hasSuffix("#") ? String(name.dropLast()) : name {
    case "https://json-schema.org/draft/2020-12/schema": self = .draft2020
    case "https://json-schema.org/draft/2019-09/schema": self = .draft2019
    case "http://json-schema.org/draft-07/schema": self = .draft7
    case "http://json-schema.org/draft-06/schema": self = .draft6
    case "http://json-schema.org/draft-04/schema": self = .draft4
    default: return nil
    }
  }

  /// Whether the edition has a keyword.
  func has(_ keyword: String) -> Bool {
    switch keyword {
    case "prefixItems", "$dynamicRef", "$dynamicAnchor": self >= .draft2020
    case "$recursiveRef", "$recursiveAnchor": self == .draft2019
    case "additionalItems": self < .draft2020
    case "unevaluatedProperties", "unevaluatedItems", "dependentRequired", "dependentSchemas",
      "$anchor", "$defs", "minContains", "maxContains", "contentSchema", "$vocabulary":
      self >= .draft2019
    case "if", "then", "else", "contentEncoding", "contentMediaType": self >= .draft7
    case "const", "contains", "propertyNames", "$id": self >= .draft6
    case "id": self == .draft4
    default: true
    }
  }

  static func < (left: Draft, right: Draft) -> Bool { left.rawValue < right.rawValue }
}
