/// One clause of a policy's text: a heading, or a numbered or lettered paragraph under it.
public struct Clause: Sendable, Hashable {
  /// Where it stands in the text, by the labels above it: `Pasal 5/ayat (2)/huruf a`.
  public var path: String
  /// What names it for good: the `{#…}` of its heading, with the labels below: `pasal-5/2/a`.
  public var anchor: String
  /// Its depth: 1 for a top heading.
  public var level: Int
  /// Its words as they are written; line breaks are single spaces.
  public var text: String
  /// Where it stands in the source.
  public var range: TextRange

  /// Makes a clause.
  public init(path: String, anchor: String, level: Int, text: String, range: TextRange) {
    self.path = path
    self.anchor = anchor
    self.level = level
    self.text = text
    self.range = range
  }
}
