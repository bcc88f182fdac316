internal import Documents
internal import Records

/// Findings as the forges and their tools read them.
extension FindingsReport {
  /// Annotations of a GitHub Actions run; errors first, as GitHub shows ten of a kind a step.
  ///
  /// Source: GitHub, Workflow commands for GitHub Actions.
  func writeAnnotations(to print: (String) -> Void) {
    for severity in Severity.allCases.sorted(by: >) {
      for finding in findings where finding.problem.severity == severity {
        let problem = finding.problem
        var properties = ["file=\(Self.property(finding.path))"]
        if let range = problem.range, let text = texts[finding.path] {
          let place = SourcePlace(range, in: text)
          properties += [
            "line=\(place.line)", "col=\(place.column)", "endLine=\(place.endLine)",
            "endColumn=\(place.endColumn)",
          ]
        }
        properties.append("title=\(Self.property(problem.rule))")
        let command = severity == .note ? "notice" : severity.rawValue
        print("::\(command) \(properties.joined(separator: ","))::\(Self.data(message(problem)))")
      }
    }
  }

  private static func data(_ text: String) -> String {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { PrintableText.escaped(Substring($0)).replacing("%", with: "%25") }
      .joined(separator: "%0A")
  }

  private static func property(_ text: String) -> String {
    data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }

  /// A code quality report.
  ///
  /// Source: GitLab, Code Quality, "Code Quality report format".
  var codeQuality: JSONText {
    var seen: [String: Int] = [:]
    return .array(
      findings.map { finding in
        let problem = finding.problem
        let base = Self.fingerprint(finding)
        seen[base, default: 0] += 1
        // Two findings that are alike but for their line are two.
        let fingerprint = seen[base] == 1 ? base : "\(base)-\(seen[base] ?? 0)"
        let severity =
          switch problem.severity {
          case .error: "major"
          case .warning: "minor"
          case .note: "info"
          }
        return .object([
          ("description", .string(message(problem))),
          ("check_name", .string(problem.rule)),
          ("fingerprint", .string(fingerprint)),
          ("severity", .string(severity)),
          (
            "location",
            .object([
              ("path", .string(finding.path)),
              ("lines", .object([("begin", .integer(problem.range?.line ?? 1))])),
            ])
          ),
        ])
      })
  }

  /// Diagnostics for reviewdog; columns are bytes.
  ///
  /// Source: reviewdog, Reviewdog Diagnostic Format (`reviewdog.proto`).
  var diagnostics: JSONText {
    .object([
      ("source", .object([("name", .string("bangkom"))])),
      ("diagnostics", .array(findings.map(diagnostic))),
    ])
  }

  private func diagnostic(_ finding: Finding) -> JSONText {
    let problem = finding.problem
    func range(_ range: TextRange, in path: String) -> JSONText? {
      guard let text = texts[path] else { return nil }
      let place = SourcePlace(range, in: text)
      func position(_ line: Int, _ column: Int) -> JSONText {
        .object([("line", .integer(line)), ("column", .integer(column))])
      }
      return .object([
        ("start", position(place.line, place.byteColumn)),
        ("end", position(place.endLine, place.endByteColumn)),
      ])
    }
    func location(_ path: String, _ place: TextRange?) -> JSONText {
      let members = [("path", JSONText.string(path))]
      return .object(
        members + (place.flatMap { range($0, in: path) }.map { [("range", $0)] } ?? []))
    }
    let severity =
      switch problem.severity {
      case .error: "ERROR"
      case .warning: "WARNING"
      case .note: "INFO"
      }
    var members: [(String, JSONText)] = [
      ("message", .string(message(problem))),
      ("location", location(finding.path, problem.range)),
      ("severity", .string(severity)),
      ("code", .object([("value", .string(problem.rule))])),
    ]
    let suggestions = problem.fix.compactMap { edit in
      range(edit.range, in: finding.path).map {
        JSONText.object([("range", $0), ("text", .string(edit.replacement))])
      }
    }
    if !suggestions.isEmpty { members.append(("suggestions", .array(suggestions))) }
    let related = problem.related.map { other in
      JSONText.object([
        ("message", .string(words(other.message))),
        ("location", location(other.path ?? finding.path, other.range)),
      ])
    }
    if !related.isEmpty { members.append(("relatedLocations", .array(related))) }
    return .object(members)
  }
}
