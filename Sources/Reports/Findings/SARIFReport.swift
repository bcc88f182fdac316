internal import Documents
internal import Records

/// Findings for code scanning.
///
/// Source: SARIF 2.1.0, OASIS Standard.
struct SARIFReport {
  private let report: FindingsReport

  init(_ report: FindingsReport) {
    self.report = report
  }

  /// Writes the log, a result at a time.
  func write(to print: (String) -> Void) {
    let names = Set(report.findings.map(\.problem.rule)).sorted()
    let rules = report.rules
    let driver = JSONText.object([
      ("name", .string("bangkom")), ("version", .string(report.version)),
      ("rules", .array(names.map { rule($0, rules[$0]) })),
    ])
    let tool = JSONText.object([("driver", driver)])
    print("{\n  \"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\",")
    print("  \"version\": \"2.1.0\",\n  \"runs\": [\n    {")
    print("      \"tool\": \(tool.text(at: "      ")),")
    print("      \"columnKind\": \"unicodeCodePoints\",")
    print(report.findings.isEmpty ? "      \"results\": []" : "      \"results\": [")
    for (number, finding) in report.findings.enumerated() {
      let comma = number == report.findings.count - 1 ? "" : ","
      print("        \(result(finding).text(at: "        "))\(comma)")
    }
    if !report.findings.isEmpty { print("      ]") }
    print("    }\n  ]\n}")
  }

  private func rule(_ name: String, _ description: RuleDescription?) -> JSONText {
    guard let rule = description else { return .object([("id", .string(name))]) }
    return .object([
      ("id", .string(name)),
      ("shortDescription", message(report.words(rule.title))),
      ("fullDescription", message(report.words(rule.why))),
      ("help", message(report.words(rule.remedy))),
      ("defaultConfiguration", .object([("level", level(rule.severity))])),
    ])
  }

  private func result(_ finding: Finding) -> JSONText {
    let problem = finding.problem
    var members: [(String, JSONText)] = [
      ("ruleId", .string(problem.rule)),
      ("level", level(problem.severity)),
      ("message", message(report.message(problem))),
      ("locations", .array([.object([physicalLocation(finding.path, problem.range)])])),
      (
        "partialFingerprints",
        .object([("bangkom/v1", .string(FindingsReport.fingerprint(finding)))])
      ),
    ]
    let related = problem.related.map { other in
      JSONText.object([
        physicalLocation(other.path ?? finding.path, other.range),
        ("message", message(report.words(other.message))),
      ])
    }
    if !related.isEmpty { members.append(("relatedLocations", .array(related))) }
    let replacements = problem.fix.compactMap { edit in
      region(edit.range, in: finding.path).map { region in
        JSONText.object([
          ("deletedRegion", region),
          ("insertedContent", .object([("text", .string(edit.replacement))])),
        ])
      }
    }
    if !replacements.isEmpty {
      let change = JSONText.object([
        ("artifactLocation", artifact(finding.path)), ("replacements", .array(replacements)),
      ])
      members.append(("fixes", .array([.object([("artifactChanges", .array([change]))])])))
    }
    return .object(members)
  }

  private func physicalLocation(_ path: String, _ range: TextRange?) -> (String, JSONText) {
    var location: [(String, JSONText)] = [("artifactLocation", artifact(path))]
    if let region = region(range, in: path) { location.append(("region", region)) }
    return ("physicalLocation", .object(location))
  }

  private func region(_ range: TextRange?, in path: String) -> JSONText? {
    guard let range, let text = report.texts[path] else { return nil }
    let place = SourcePlace(range, in: text)
    return .object([
      ("startLine", .integer(place.line)), ("startColumn", .integer(place.column)),
      ("endLine", .integer(place.endLine)), ("endColumn", .integer(place.endColumn)),
    ])
  }

  private func artifact(_ path: String) -> JSONText {
    .object([("uri", .string(PercentEncoding.path(path)))])
  }

  private func message(_ text: String) -> JSONText { .object([("text", .string(text))]) }

  private func level(_ severity: Severity) -> JSONText { .string(severity.rawValue) }
}

/// Paths as parts of a URI.
enum PercentEncoding {
  /// A path with everything encoded that has a meaning in a URI.
  ///
  /// Source: RFC 3986, 2.3.
  static func path(_ path: String) -> String {
    if path.utf8.allSatisfy(isPlain) { return path }
    var result = ""
    for byte in path.utf8 {
      if isPlain(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let hex = String(byte, radix: 16, uppercase: true)
        result += "%" + (byte < 0x10 ? "0" : "") + hex
      }
    }
    return result
  }

  /// Whether a byte stands for itself in a path.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
      true
    default: false
    }
  }
}
