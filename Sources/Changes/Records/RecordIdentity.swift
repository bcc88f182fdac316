/// What names a record or a table: its file, and its id and title where it has them.
public struct RecordIdentity: Sendable, Hashable {
  /// The file, from the repository's root.
  public var path: String
  /// The id; `nil` for a table, or a record without one.
  public var id: String?
  /// The title.
  public var title: String?
  /// The name of its kind: `plan-item`.
  public var kind: String?

  /// Makes an identity.
  public init(path: String, id: String? = nil, title: String? = nil, kind: String? = nil) {
    self.path = path
    self.id = id
    self.title = title
    self.kind = kind
  }

  /// What stays when a table's file moves: the last id in its path and all behind it.
  ///
  /// `activities/2026/ACT-H7N4CMA-participation.csv` is known by `ACT-H7N4CMA-participation.csv`;
  /// `nil` where the path names no record.
  var owner: String? {
    let bytes = Array(path.utf8)
    guard bytes.count >= Self.idLength else { return nil }
    for start in stride(from: bytes.count - Self.idLength, through: 0, by: -1) {
      let isStart = start == 0 || !Self.isLetterOrDigit(bytes[start - 1])
      guard isStart, Self.isID(bytes[start..<start + Self.idLength]) else { continue }
      let end = start + Self.idLength
      if end < bytes.count, Self.isLetterOrDigit(bytes[end]) { continue }
      return String(decoding: bytes[start...], as: UTF8.self)
    }
    return nil
  }

  /// Three letters, a hyphen, six characters and their check character.
  private static let idLength = 11

  private static func isID(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.enumerated().allSatisfy { position, byte in
      switch position {
      case 0..<3: (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      case 3: byte == UInt8(ascii: "-")
      default: "0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8.contains(byte)
      }
    }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
