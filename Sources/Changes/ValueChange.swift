/// One difference between two versions of a record: a field, a clause, a row, a column or a cell.
///
/// A value that is there in both versions has an old and a new text. What was added or removed has
/// one of them, and ``lines`` lists every scalar in it. A value that was a scalar and is a list (or
/// the other way round) is two changes: one removed, one added.
public struct ValueChange: Sendable, Hashable {
  /// What it is that differs.
  public enum Subject: String, Sendable, CaseIterable {
    /// A value of a YAML or JSON file, or of the front matter.
    case field
    /// A clause of a policy's text.
    case clause
    /// A row of a table.
    case row
    /// A column of a table.
    case column
    /// One cell of a row and a column that are there in both versions.
    case cell
  }

  /// How it differs.
  public enum Kind: String, Sendable, CaseIterable {
    case added
    case removed
    case changed
    /// A clause has its words under another number; old and new are the two places.
    case renumbered
    /// Items, rows, columns or clauses stand in another order: worth a note, no value differs.
    case reordered
  }

  /// One scalar of an added or removed value, or one item of a note.
  public struct Line: Sendable, Hashable {
    /// Its place below the value's own: `from`, `values[2027-01-01].value`; empty for the value.
    public var place: String
    /// Its text, as in ``ValueChange/new``.
    public var text: String

    /// Makes a line.
    public init(place: String, text: String) {
      self.place = place
      self.text = text
    }
  }

  /// What differs.
  public var subject: Subject
  /// How it differs.
  public var kind: Kind
  /// JSON Pointer to the value in the new version, in the old one where it is gone.
  ///
  /// A clause's is `#` and its anchor, a cell's is `/<row from 0>/<column>`.
  public var pointer: String
  /// Where, as a person says it: `parameters[jp_min_pns].values[2027-01-01].value`, a clause's path,
  /// or a table's row and column.
  public var place: String
  /// The old text; `nil` where there was none.
  ///
  /// A string that would read as a number, a truth value or nothing is in double quotes; a list or
  /// mapping is in YAML's flow notation, on one line.
  public var old: String?
  /// The new text; `nil` where there is none.
  public var new: String?
  /// The key of a row's or a cell's row.
  public var row: String?
  /// The name of a column's or a cell's column.
  public var column: String?
  /// Every scalar of what was added or removed; what stands elsewhere, for a note.
  public var lines: [Line] = []

  /// Makes a change.
  public init(
    _ kind: Kind, _ subject: Subject = .field, pointer: String, place: String,
    old: String? = nil, new: String? = nil
  ) {
    self.kind = kind
    self.subject = subject
    self.pointer = pointer
    self.place = place
    self.old = old
    self.new = new
  }

  /// Whether no value differs, only an order.
  public var isNote: Bool { kind == .reordered }

  /// The difference of the old and the new text, word by word; none where one of them is missing.
  public var words: [WordPiece] {
    guard let old, let new else { return [] }
    return WordDifference.pieces(from: old, to: new)
  }

  /// The anchor of a clause: `pasal-5/2`.
  public var anchor: String? { subject == .clause ? String(pointer.dropFirst()) : nil }
}
