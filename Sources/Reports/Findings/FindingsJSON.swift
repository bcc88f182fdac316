internal import Documents
internal import Records

/// Findings for programs: one JSON document, stable between versions.
struct FindingsJSON {
  private let report: FindingsReport

  init(_ report: FindingsReport) {
    self.report = report
  }

  /// Writes the document, a finding at a time.
  func write(to print: (String) -> Void) {
    func count(_ severity: Severity) -> JSONText {
      .integer(report.findings.count { $0.problem.severity == severity })
    }
    print("{\n  \"version\": 1,")
    print(report.findings.isEmpty ? "  \"findings\": []," : "  \"findings\": [")
    for (number, finding) in report.findings.enumerated() {
      let comma = number == report.findings.count - 1 ? "" : ","
      print("    \(Self.item(finding, report.texts).text(at: "    "))\(comma)")
    }
    if !report.findings.isEmpty { print("  ],") }
    let summary = JSONText.object([
      ("files", .integer(report.fileCount)), ("errors", count(.error)),
      ("warnings", count(.warning)), ("notes", count(.note)),
    ])
    print("  \"summary\": \(summary.text(at: "  "))\n}")
  }

  /// One finding.
  static func item(_ finding: Finding, _ texts: IndexedTexts) -> JSONText {
    let problem = finding.problem
    let fixes = problem.fix.map { edit in
      JSONText.object([
        ("offset", .integer(edit.range.offset)), ("length", .integer(edit.range.length)),
        ("replacement", .string(edit.replacement)),
      ])
    }
    let related = problem.related.map { other in
      JSONText.object(
        Self.place(other.path ?? finding.path, other.pointer, other.range, texts)
          + [("message", text(other.message))])
    }
    return .object(
      Self.place(finding.path, problem.pointer, problem.range, texts) + [
        ("rule", .string(problem.rule)),
        ("severity", .string(problem.severity.rawValue)),
        ("message", text(problem.message)),
        ("label", problem.label.map(text) ?? .null),
        ("help", .array(problem.help.map(text))),
        ("record", record(finding)),
        ("fix", .array(fixes)),
        ("related", .array(related)),
      ])
  }

  private static func place(
    _ path: String, _ pointer: String, _ range: TextRange?, _ texts: IndexedTexts
  ) -> [(String, JSONText)] {
    let place = range.flatMap { range in texts[path].map { SourcePlace(range, in: $0) } }
    func number(_ value: Int?) -> JSONText { value.map { .integer($0) } ?? .null }
    return [
      ("path", .string(path)), ("line", number(place?.line)), ("column", number(place?.column)),
      ("endLine", number(place?.endLine)), ("endColumn", number(place?.endColumn)),
      ("offset", number(range?.offset)), ("length", number(range?.length)),
      ("pointer", .string(pointer)),
    ]
  }

  private static func text(_ text: LocalizedText) -> JSONText {
    .object([("en", .string(text.en)), ("id", .string(text.id))])
  }

  private static func record(_ finding: Finding) -> JSONText {
    guard let id = finding.recordID else { return .null }
    return .object([("id", .string(id)), ("title", .optional(finding.recordTitle))])
  }
}
