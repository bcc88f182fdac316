/// One line of the last paragraph of a commit message: `Rationale: prices rose`.
public struct Trailer: Hashable, Sendable {
  /// Its key, as it is written; keys are compared without regard to case.
  public var key: String
  /// Its value on one line.
  public var value: String

  /// Makes a trailer.
  public init(key: String, value: String) {
    self.key = key
    self.value = value
  }

  /// The address of somebody who had a hand in a commit, as `budi@example.id` of
  /// `Co-authored-by: Budi <budi@example.id>`; `nil` for trailers that are no `…-by`.
  public var creditedAddress: String? {
    guard key.lowercased().hasSuffix("-by"), value.hasSuffix(">"),
      let start = value.lastIndex(of: "<")
    else { return nil }
    let address = value[start...].dropFirst().dropLast()
    return address.contains("@") ? String(address) : nil
  }
}
