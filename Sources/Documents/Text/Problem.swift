/// How much a problem matters.
public enum Severity: String, Sendable, CaseIterable, Comparable {
  /// Worth knowing; nothing has to change.
  case note
  /// Probably a mistake; does not stop a commit.
  case warning
  /// A mistake; stops a commit.
  case error

  /// Orders `note` below `warning` below `error`.
  public static func < (left: Severity, right: Severity) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// A stretch of a document's text.
public struct TextRange: Sendable, Hashable {
  /// Where it starts, in bytes from the start of the source.
  public var offset: Int
  /// How long it is, in bytes.
  public var length: Int
  /// The line it starts in, from 1.
  public var line: Int
  /// Where in that line it starts, in bytes, from 1.
  public var column: Int

  /// Makes a range from its place in bytes and in lines.
  public init(offset: Int, length: Int, line: Int, column: Int) {
    self.offset = offset
    self.length = length
    self.line = line
    self.column = column
  }

  /// Whether it has no bytes.
  public var isEmpty: Bool { length == 0 }

  /// The byte behind its last.
  public var end: Int { offset + length }
}

/// The replacement of one stretch of text by another; every other byte stays.
public struct Edit: Sendable, Hashable {
  /// What is replaced; of length 0 to insert.
  public var range: TextRange
  /// What it becomes.
  public var replacement: String

  /// Makes an edit.
  public init(range: TextRange, replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}

/// What is wrong at one place of one document.
public struct Problem: Sendable, Hashable {
  /// The rule that was broken, in kebab-case: `unknown-field`.
  public var rule: String
  /// How much it matters, before settings.
  public var severity: Severity
  /// JSON Pointer to the value (or to the missing key's parent) that it is about.
  public var pointer: String
  /// The exact text that it is about; `nil` where only the pointer is known.
  public var range: TextRange?
  /// What is wrong: one line, lower case, no final period, the offending thing in backquotes.
  public var message: LocalizedText
  /// What stands beside the carets: what was expected, or the nearest match.
  public var label: LocalizedText?
  /// How to mend it, a line each.
  public var help: [LocalizedText]
  /// The edits that mend it safely, where there are such.
  public var fix: [Edit]
  /// The other places that it is about, where there are such.
  public var related: [RelatedPlace]

  /// Makes a problem.
  public init(
    rule: String,
    severity: Severity = .error,
    pointer: String = "",
    range: TextRange?,
    message: LocalizedText,
    label: LocalizedText? = nil,
    help: [LocalizedText] = [],
    fix: [Edit] = [],
    related: [RelatedPlace] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.pointer = pointer
    self.range = range
    self.message = message
    self.label = label
    self.help = help
    self.fix = fix
    self.related = related
  }
}
