public import Documents

/// A comparison for programs: one JSON document, stable between versions.
public enum ChangeJSON {
  /// The document, with a line break at its end; equal comparisons give equal bytes.
  public static func text(of set: ChangeSet) -> String {
    JSONText.object(members(of: set)).text + "\n"
  }

  /// The members of the document, for one that says more.
  public static func members(of set: ChangeSet) -> [(String, JSONText)] {
    [
      ("version", .integer(1)),
      ("changes", .array(set.records.map(record))),
      ("summary", counts(set.counts)),
    ]
  }

  private static func record(_ record: RecordChange) -> JSONText {
    let earlier = record.kind == .added ? nil : record.earlier
    return .object([
      ("change", .string(record.kind.rawValue)),
      ("path", .string(record.identity.path)),
      ("oldPath", .optional(earlier?.path)),
      ("kind", .optional(record.identity.kind)),
      ("id", .optional(record.identity.id)),
      ("oldId", .optional(earlier?.id)),
      ("title", .optional(record.identity.title)),
      ("oldTitle", .optional(earlier?.title)),
      ("table", .boolean(record.isTable)),
      ("partial", .boolean(record.isPartial)),
      ("values", .array(record.values.map(value))),
    ])
  }

  /// One change.
  public static func value(_ change: ValueChange) -> JSONText {
    var members: [(String, JSONText)] = [
      ("subject", .string(change.subject.rawValue)),
      ("change", .string(change.kind.rawValue)),
      ("pointer", .string(change.pointer)),
      ("place", .string(change.place)),
    ]
    if let row = change.row { members.append(("row", .string(row))) }
    if let column = change.column { members.append(("column", .string(column))) }
    members.append(("old", .optional(change.old)))
    members.append(("new", .optional(change.new)))
    if change.kind == .changed { members.append(("words", .array(change.words.map(word)))) }
    if !change.lines.isEmpty { members.append(("lines", .array(change.lines.map(line)))) }
    return .object(members)
  }

  private static func word(_ piece: WordPiece) -> JSONText {
    switch piece {
    case .same(let text): .object([("same", .string(text))])
    case .deleted(let text): .object([("deleted", .string(text))])
    case .inserted(let text): .object([("inserted", .string(text))])
    }
  }

  private static func line(_ line: ValueChange.Line) -> JSONText {
    .object([("place", .string(line.place)), ("text", .string(line.text))])
  }

  private static func counts(_ counts: ChangeCounts) -> JSONText {
    let names: [(ValueChange.Subject, String)] = [
      (.field, "fields"), (.clause, "clauses"), (.row, "rows"), (.column, "columns"),
      (.cell, "cells"),
    ]
    return .object(
      RecordChange.Kind.allCases.map { ($0.rawValue, .integer(counts[$0])) }
        + names.map { ($1, .integer(counts[$0])) })
  }
}
