public import Documents
internal import Git
internal import Records

/// Mends records: applies the edits that findings carry, for one rule or for all.
public struct Repairs {
  /// What one file becomes.
  public struct File: Sendable {
    /// The text before and after.
    public let edit: FileEdit
    /// What is mended, in the order in which it was.
    public let mended: [Mended]
  }

  /// One problem that is mended.
  public struct Mended: Sendable {
    /// The problem.
    public let problem: Problem
    /// The edits that mend it.
    public let edits: [Edit]
    /// What the first of them replaces.
    public let replaced: String
  }

  private let examination: Examination
  private let rule: String?
  private let reader: RecordReader

  /// Makes repairs of what an examination found.
  ///
  /// - `rule`: The only rule to mend; all where there is none.
  public init(_ examination: Examination, rule: String?) {
    self.examination = examination
    self.rule = rule
    reader = RecordReader(examination.library.catalog)
  }

  /// What becomes of files; only those that change.
  public func repaired(_ files: [RecordFiles.File]) -> [File] {
    let findings = Dictionary(grouping: examination.findings, by: \.path)
    return files.compactMap { file in
      guard let kind = file.kind, let bytes = file.bytes else { return nil }
      let found = findings[file.path, default: []].map(\.problem)
      guard rule == SchemaModeline.rule.name || found.contains(where: isWanted) else { return nil }
      let outcome = repair(of: file, kind, found: found).outcome(of: bytes)
      guard outcome.text != bytes else { return nil }
      return File(
        edit: FileEdit(path: file.path, before: bytes, after: outcome.text),
        mended: outcome.mended.map {
          Mended(problem: $0.problem, edits: $0.edits, replaced: $0.replaced)
        })
    }
  }

  private func repair(of file: RecordFiles.File, _ kind: Kind, found: [Problem]) -> FileRepair {
    func read(_ bytes: [UInt8]) -> FileRepair.Reading {
      let record = reader.read(path: file.path, contents: .bytes(bytes))
      var problems = record.problems
      // A record without the line is no finding, so that it is mended only where that is asked for.
      if rule == SchemaModeline.rule.name, !problems.contains(where: isWanted),
        let edit = SchemaModeline.edit(
          in: bytes, format: kind.format, path: file.path, schema: kind.schemaPath)
      {
        problems.append(.missingModeline(edit))
      }
      return FileRepair.Reading(document: record.document, problems: problems)
    }
    // What the settings switch off, and what was accepted, is not to be mended.
    let shown = Set(found.map(\.key))
    let hidden = Set(read(file.bytes ?? []).problems.map(\.key)).subtracting(shown)
    return FileRepair(read: read) { problem, reading in
      let isNew = !hidden.contains(problem.key) || problem.rule == SchemaModeline.rule.name
      return isWanted(problem) && isNew ? WholeTextRepair.edits(for: problem, reading) : []
    }
  }

  private func isWanted(_ problem: Problem) -> Bool {
    if let rule { return problem.rule == rule }
    if case .some(.none) = examination.settings.severities[problem.rule] { return false }
    return true
  }
}

/// Repairs of a whole text, which are made only when they are wanted: a finding would be as long as
/// the file.
enum WholeTextRepair {
  /// The edits for a problem: those that it carries, or those of the whole text.
  static func edits(for problem: Problem, _ reading: FileRepair.Reading) -> [Edit] {
    let document = reading.document
    switch problem.rule {
    case "line-ending", "carriage-return": return LineEnds.edits(in: document.source)
    case "yaml-tab": return TabIndentation.edits(in: document.source, format: document.format)
    case _ where Document.plainCSVRules.contains(problem.rule): return document.plainCSVEdits
    default: return problem.fix
    }
  }
}

extension Problem {
  /// A record without the line for editors.
  fileprivate static func missingModeline(_ edit: Edit) -> Problem {
    Problem(
      rule: SchemaModeline.rule.name, severity: .note, range: edit.range,
      message: LocalizedText(
        en: "this record does not tell editors its schema",
        id: "catatan ini belum memberi tahu penyunting skemanya"),
      fix: [edit])
  }
}
