internal import CLibgit2

/// The name of a git object: 20 bytes of SHA-1.
public struct ObjectID: Hashable, Sendable {
  var value: git_oid

  init(_ value: git_oid) {
    self.value = value
  }

  /// Reads 40 hexadecimal digits; `nil` for anything else.
  public init?(_ text: some StringProtocol) {
    var value = git_oid()
    let text = String(text)
    guard text.utf8.count == 40, unsafe git_oid_fromstrp(&value, text) == 0 else { return nil }
    self.value = value
  }

  /// Whether both name the same object.
  public static func == (left: ObjectID, right: ObjectID) -> Bool {
    var (left, right) = (left.value, right.value)
    return unsafe git_oid_equal(&left, &right) == 1
  }

  /// Hashes the bytes.
  public func hash(into hasher: inout Hasher) {
    unsafe withUnsafeBytes(of: value.id) { unsafe hasher.combine(bytes: $0) }
  }
}

extension ObjectID: CustomStringConvertible, Comparable {
  /// 40 hexadecimal digits.
  public var description: String {
    unsafe withUnsafeBytes(of: value.id) { bytes in
      let digits = Array("0123456789abcdef".utf8)
      return unsafe String(
        decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
  }

  /// The first digits, as people read them.
  public var short: String { String(description.prefix(10)) }

  /// Orders names by their bytes.
  public static func < (left: ObjectID, right: ObjectID) -> Bool {
    left.description < right.description
  }
}
