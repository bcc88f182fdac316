/// JSON Pointers as plain strings: `/schedule/start`, `/targets/0`.
///
/// Source: RFC 6901.
public enum JSONPointer {
  /// The tokens of a pointer, unescaped; none for the whole document.
  public static func tokens(of pointer: String) -> [String] {
    guard pointer.hasPrefix("/") else { return [] }
    return pointer.dropFirst().split(separator: "/", omittingEmptySubsequences: false).map {
      unescaped($0)
    }
  }

  /// A token as it is written in a pointer.
  public static func escaped(_ token: String) -> String {
    guard token.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else {
      return token
    }
    var result = ""
    for character in token {
      switch character {
      case "~": result += "~0"
      case "/": result += "~1"
      default: result.append(character)
      }
    }
    return result
  }

  private static func unescaped(_ token: Substring) -> String {
    var result = ""
    var isEscaped = false
    for character in token {
      if isEscaped {
        result.append(character == "1" ? "/" : character == "0" ? "~" : character)
        isEscaped = false
      } else if character == "~" {
        isEscaped = true
      } else {
        result.append(character)
      }
    }
    return result
  }
}
