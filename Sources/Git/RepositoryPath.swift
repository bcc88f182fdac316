/// The path of a file from the top of the work tree, as git keeps it: bytes, parts joined by `/`.
public struct RepositoryPath: Hashable, Comparable, Sendable {
  /// Its bytes; any but NUL may be among them, in any encoding.
  public let bytes: [UInt8]

  /// Makes a path from its bytes.
  public init(bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
  }

  /// Makes a path from text.
  public init(_ text: String) {
    self.bytes = Array(text.utf8)
  }

  /// The path as text; `nil` when it is not UTF-8.
  public var string: String? {
    String(validating: bytes, as: UTF8.self)
  }

  /// The path for people: what could disturb a terminal or deceive a reader is escaped.
  ///
  /// Control characters, invisible and bidirectional formatting, and bytes that are not UTF-8
  /// become `\n`, `\t`, `\x1b`, `\u{202e}`; a backslash is doubled.
  public var escapedForDisplay: String {
    var text = ""
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    guard string != nil else {
      for byte in bytes {
        switch byte {
        case 0x20..<0x7f where byte != UInt8(ascii: "\\"):
          text.unicodeScalars.append(Unicode.Scalar(byte))
        case UInt8(ascii: "\\"): text += "\\\\"
        default: text += Self.escape(byte)
        }
      }
      return text
    }
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      switch scalar {
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case "\r": text += "\\r"
      default:
        switch scalar.properties.generalCategory {
        case .control: text += Self.escape(UInt8(scalar.value & 0xff))
        case .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
          text += "\\u{\(String(scalar.value, radix: 16))}"
        default: text.unicodeScalars.append(scalar)
        }
      }
    }
    return text
  }

  private static func escape(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return digits.count == 1 ? "\\x0\(digits)" : "\\x\(digits)"
  }

  /// Whether it is `folder`, or lies below it; the empty path is above everything.
  public func isInside(_ folder: RepositoryPath) -> Bool {
    let count = folder.bytes.count
    guard count > 0 else { return true }
    guard bytes.count >= count, bytes.prefix(count).elementsEqual(folder.bytes) else {
      return false
    }
    return bytes.count == count || bytes[count] == UInt8(ascii: "/")
  }

  /// The names that it is made of, from the top down.
  public var components: [ArraySlice<UInt8>] {
    bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
  }

  /// Whether git would take it into a tree: no empty, `.`, `..` or `.git` part, and no NUL.
  public var isValid: Bool {
    !bytes.isEmpty && components.allSatisfy { Self.isValidName($0) }
  }

  /// Whether a name may stand in a tree.
  static func isValidName(_ name: some Collection<UInt8>) -> Bool {
    let slash = UInt8(ascii: "/")
    let dot = UInt8(ascii: ".")
    guard let first = name.first, !name.contains(0), !name.contains(slash) else { return false }
    guard first == dot else { return true }
    if name.count <= 2, name.allSatisfy({ $0 == dot }) { return false }
    return name.count != 4 || name.map({ $0 | 0x20 }) != Array(".git".utf8)
  }

  /// Orders paths by their bytes, as git does.
  public static func < (left: RepositoryPath, right: RepositoryPath) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}

extension RepositoryPath: ExpressibleByStringLiteral, CustomStringConvertible {
  /// Makes a path from a literal.
  public init(stringLiteral text: String) {
    self.init(text)
  }

  /// The same as ``escapedForDisplay``.
  public var description: String { escapedForDisplay }
}
