/// Another place that a problem is about: where a key was first, the record that has an id already.
public struct RelatedPlace: Sendable, Hashable {
  /// The file, from the repository's root; `nil` for the problem's own.
  public var path: String?
  /// JSON Pointer to the value.
  public var pointer: String
  /// The exact text; `nil` where only the pointer is known.
  public var range: TextRange?
  /// What is there: one line, lower case, no final period.
  public var message: LocalizedText

  /// Makes a place.
  public init(
    path: String? = nil, pointer: String = "", range: TextRange?, message: LocalizedText
  ) {
    self.path = path
    self.pointer = pointer
    self.range = range
    self.message = message
  }

  /// The place of the first of two things that are alike.
  public static func first(path: String? = nil, at range: TextRange?) -> RelatedPlace {
    RelatedPlace(
      path: path, range: range,
      message: LocalizedText(en: "the first is here", id: "yang pertama di sini"))
  }
}
