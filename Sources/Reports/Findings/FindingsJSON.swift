internal import Documents
internal import Records

/// Findings for programs: one JSON document, stable between versions.
struct FindingsJSON {
  private let report: FindingsReport

  init(_ report: FindingsReport) {
    self.report = report
  }

  var text: String {
    func count(_ severity: Severity) -> JSONText {
      .integer(report.findings.count { $0.problem.severity == severity })
    }
    return JSONText.object([
      ("version", .integer(1)),
      ("findings", .array(report.map(Self.item))),
      (
        "summary",
        .object([
          ("files", .integer(report.fileCount)), ("errors", count(.error)),
          ("warnings", count(.warning)), ("notes", count(.note)),
        ])
      ),
    ]).text
  }

  /// One finding.
  static func item(_ finding: Finding, _ source: [UInt8]?) -> JSONText {
    let problem = finding.problem
    let place = source.flatMap { source in problem.range.map { SourcePlace($0, in: source) } }
    let fixes = problem.fix.map { edit in
      JSONText.object([
        ("offset", .integer(edit.range.offset)), ("length", .integer(edit.range.length)),
        ("replacement", .string(edit.replacement)),
      ])
    }
    return .object([
      ("path", .string(finding.path)),
      ("line", place.map { .integer($0.line) } ?? .null),
      ("column", place.map { .integer($0.column) } ?? .null),
      ("endLine", place.map { .integer($0.endLine) } ?? .null),
      ("endColumn", place.map { .integer($0.endColumn) } ?? .null),
      ("offset", problem.range.map { .integer($0.offset) } ?? .null),
      ("length", problem.range.map { .integer($0.length) } ?? .null),
      ("pointer", .string(problem.pointer)),
      ("rule", .string(problem.rule)),
      ("severity", .string(problem.severity.rawValue)),
      ("message", text(problem.message)),
      ("label", problem.label.map(text) ?? .null),
      ("help", .array(problem.help.map(text))),
      ("record", record(finding)),
      ("fix", .array(fixes)),
    ])
  }

  private static func text(_ text: LocalizedText) -> JSONText {
    .object([("en", .string(text.en)), ("id", .string(text.id))])
  }

  private static func record(_ finding: Finding) -> JSONText {
    guard let id = finding.recordID else { return .null }
    return .object([("id", .string(id)), ("title", .optional(finding.recordTitle))])
  }
}
