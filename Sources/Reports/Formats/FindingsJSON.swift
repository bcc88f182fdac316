internal import Documents
public import Records

/// Findings for programs: one JSON document, stable between versions.
public enum FindingsJSON {
  /// The document.
  ///
  /// - `fileCount`: How many files were looked at.
  /// - `bytes`: The bytes of a file, for columns in characters.
  public static func text(
    _ findings: [Finding], fileCount: Int, bytes: (String) -> [UInt8]?
  ) -> String {
    var sources: [String: [UInt8]?] = [:]
    let items = findings.map { finding -> JSONText in
      let source = sources[finding.path] ?? bytes(finding.path)
      sources[finding.path] = source
      return item(finding, source: source)
    }
    func count(_ severity: Severity) -> JSONText {
      .integer(findings.count { $0.problem.severity == severity })
    }
    return JSONText.object([
      ("version", .integer(1)),
      ("findings", .array(items)),
      (
        "summary",
        .object([
          ("files", .integer(fileCount)), ("errors", count(.error)),
          ("warnings", count(.warning)), ("notes", count(.note)),
        ])
      ),
    ]).text
  }

  private static func item(_ finding: Finding, source: [UInt8]?) -> JSONText {
    let problem = finding.problem
    let excerpt = source.flatMap { source in problem.range.map { Excerpt($0, in: source) } }
    var members: [(String, JSONText)] = [
      ("path", .string(finding.path)),
      ("line", excerpt.map { .integer($0.line) } ?? .null),
      ("column", excerpt.map { .integer($0.column) } ?? .null),
      ("endColumn", excerpt.map { .integer($0.endColumn) } ?? .null),
      ("offset", problem.range.map { .integer($0.offset) } ?? .null),
      ("length", problem.range.map { .integer($0.length) } ?? .null),
      ("pointer", .string(problem.pointer)),
      ("rule", .string(problem.rule)),
      ("severity", .string(problem.severity.rawValue)),
      ("message", text(problem.message)),
      ("label", problem.label.map(text) ?? .null),
      ("help", .array(problem.help.map(text))),
      ("record", record(finding)),
    ]
    let fixes = problem.fix.map { edit in
      JSONText.object([
        ("offset", .integer(edit.range.offset)), ("length", .integer(edit.range.length)),
        ("replacement", .string(edit.replacement)),
      ])
    }
    members.append(("fix", .array(fixes)))
    return .object(members)
  }

  private static func text(_ text: LocalizedText) -> JSONText {
    .object([("en", .string(text.en)), ("id", .string(text.id))])
  }

  private static func record(_ finding: Finding) -> JSONText {
    guard let id = finding.recordID else { return .null }
    return .object([("id", .string(id)), ("title", .optional(finding.recordTitle))])
  }
}
