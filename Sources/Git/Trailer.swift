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
}
