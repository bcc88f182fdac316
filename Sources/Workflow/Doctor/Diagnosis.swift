public import Documents

/// What the doctor found of one thing.
public struct Diagnosis: Sendable, Hashable {
  /// How it stands.
  public enum State: String, Sendable {
    /// As it should be.
    case fine
    /// Worth knowing.
    case note
    /// To be mended.
    case wrong
  }

  /// What was looked at, in a word that never changes: `hooks`, `store`.
  public var subject: String
  /// How it stands.
  public var state: State
  /// What is there: one line.
  public var message: LocalizedText
  /// The command that mends it.
  public var command: String?

  init(
    _ subject: String, _ state: State, _ en: String, _ id: String, command: String? = nil
  ) {
    self.subject = subject
    self.state = state
    message = LocalizedText(en: en, id: id)
    self.command = command
  }
}
