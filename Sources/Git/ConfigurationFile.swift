/// One git configuration file as it is written; files that it includes are not read.
///
/// Enough to tell what kind of repository this is before anything opens it.
struct ConfigurationFile: Sendable {
  /// Each setting in order: its key (`section.Subsection.name`, section and name in lower case) and
  /// its value; `true` where only the key is written.
  private(set) var settings: [(key: String, value: String)] = []

  /// The last value of a key.
  func value(of key: String) -> String? {
    settings.last { $0.key == key }?.value
  }

  /// Reads a file; one that is not there has no settings.
  init(path: String) {
    self.init(FileSystem.contents(of: path, limit: 4 << 20) ?? [])
  }

  /// Reads the text of a file; what is not configuration is left out.
  init(_ bytes: [UInt8]) {
    var reader = Reader(bytes: bytes)
    settings = reader.settings()
  }

  /// Whether a value means true, as git takes it.
  static func isTrue(_ value: String?) -> Bool {
    guard let value = value?.lowercased() else { return false }
    if let number = Int(value) { return number != 0 }
    return ["true", "yes", "on"].contains(value)
  }
}

private struct Reader {
  let bytes: [UInt8]
  var position = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? Array(bytes.dropFirst(3)) : bytes
  }

  var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func settings() -> [(key: String, value: String)] {
    var settings: [(key: String, value: String)] = []
    var section = ""
    while let byte = current {
      switch byte {
      case UInt8(ascii: "["): section = sectionName()
      case UInt8(ascii: "#"), UInt8(ascii: ";"): skipLine()
      case _ where Self.isNamePart(byte):
        let name = word().lowercased()
        skipBlanks()
        var value = "true"
        if current == UInt8(ascii: "=") {
          position += 1
          value = settingValue()
        } else {
          skipLine()
        }
        settings.append(("\(section).\(name)", value))
      default: position += 1
      }
    }
    return settings
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private mutating func word() -> String {
    let start = position
    while let byte = current, Self.isNamePart(byte) || byte == UInt8(ascii: ".") { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func skipLine() {
    while let byte = current, byte != UInt8(ascii: "\n") { position += 1 }
  }

  private mutating func skipBlanks() {
    while let byte = current, byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") {
      position += 1
    }
  }

  private mutating func sectionName() -> String {
    position += 1
    var name = word().lowercased()
    skipBlanks()
    if current == UInt8(ascii: "\"") {
      position += 1
      var subsection: [UInt8] = []
      while let byte = current, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\n") {
        if byte == UInt8(ascii: "\\") { position += 1 }
        if let escaped = current { subsection.append(escaped) }
        position += 1
      }
      position += 1
      name += ".\(String(decoding: subsection, as: UTF8.self))"
    }
    while let byte = current, byte != UInt8(ascii: "]"), byte != UInt8(ascii: "\n") {
      position += 1
    }
    if current == UInt8(ascii: "]") { position += 1 }
    return name
  }

  private mutating func settingValue() -> String {
    skipBlanks()
    var value: [UInt8] = []
    // Blanks at the end count only where they are quoted.
    var length = 0
    var isQuoted = false
    while let byte = current, byte != UInt8(ascii: "\n") {
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        isQuoted.toggle()
        length = value.count
      case UInt8(ascii: "\\"):
        guard let escaped = current else { break }
        position += 1
        switch escaped {
        case UInt8(ascii: "n"): value.append(UInt8(ascii: "\n"))
        case UInt8(ascii: "t"): value.append(UInt8(ascii: "\t"))
        case UInt8(ascii: "b"): value.append(8)
        case UInt8(ascii: "\n"): break
        default: value.append(escaped)
        }
        length = value.count
      case UInt8(ascii: "#") where !isQuoted, UInt8(ascii: ";") where !isQuoted:
        skipLine()
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
        value.append(byte)
        if isQuoted { length = value.count }
      default:
        value.append(byte)
        length = value.count
      }
    }
    return String(decoding: value.prefix(length), as: UTF8.self)
  }
}
