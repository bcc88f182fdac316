/// How the parts of a place are written for a person.
enum PlaceName {
  /// A key as it stands in a place: quoted where its dots would read as more places.
  static func key(_ name: String) -> String {
    let isPlain = name.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "_" || $0 == "-"
    }
    return isPlain && !name.isEmpty ? name : quoted(name)
  }

  /// What recognises an item of a list, as it stands in the brackets of a place.
  static func item(_ name: String) -> String {
    guard name.count <= lengthLimit else { return item("\(name.prefix(lengthLimit - 1))…") }
    let isPlain = name.unicodeScalars.allSatisfy {
      $0 != "[" && $0 != "]" && $0 != "\"" && $0.value >= 0x20
    }
    return isPlain && !name.isEmpty && name.first != "#" ? name : quoted(name)
  }

  /// The number of an item that nothing else recognises, from 1.
  static func ordinal(_ position: Int) -> String { "#\(position + 1)" }

  /// A text in double quotes, on one line.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private static let lengthLimit = 60
}
