internal import Documents
internal import Records

/// Findings as a test report: a suite a file, a failed case an error.
///
/// Source: the form that Jenkins, GitLab and GitHub actions read; there is no standard.
struct JUnitReport {
  private let report: FindingsReport

  init(_ report: FindingsReport) {
    self.report = report
  }

  var text: String {
    var groups: [(path: String, findings: [Finding])] = []
    for finding in report.findings {
      if groups.last?.path != finding.path { groups.append((finding.path, [])) }
      groups[groups.count - 1].findings.append(finding)
    }
    let failing = Set(groups.map(\.path))
    let sound = report.paths.filter { !failing.contains($0) }
    let failures = report.findings.count { $0.problem.severity == .error }
    var lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      "<testsuites name=\"bangkom\" tests=\"\(report.findings.count + sound.count)\""
        + " failures=\"\(failures)\">",
    ]
    for group in groups { lines += suite(group.path, group.findings) }
    for path in sound {
      let name = Self.escaped(path)
      lines.append("  <testsuite name=\"\(name)\" tests=\"1\" failures=\"0\">")
      lines.append("    <testcase classname=\"\(name)\" name=\"check\"/>")
      lines.append("  </testsuite>")
    }
    lines.append("</testsuites>")
    return lines.joined(separator: "\n")
  }

  private func suite(_ path: String, _ findings: [Finding]) -> [String] {
    let name = Self.escaped(path)
    let failures = findings.count { $0.problem.severity == .error }
    var lines = [
      "  <testsuite name=\"\(name)\" tests=\"\(findings.count)\" failures=\"\(failures)\">"
    ]
    let writer = FindingText(
      TextStyle(isColored: false, width: nil, language: report.style.language))
    for finding in findings {
      let problem = finding.problem
      let line = problem.range.map { " line \($0.line)" } ?? ""
      let body = Self.escaped(writer.string(of: finding, text: { report.texts[$0] }))
      lines.append(
        "    <testcase classname=\"\(name)\" name=\"\(Self.escaped(problem.rule))\(line)\">")
      if problem.severity == .error {
        let message = Self.escaped(report.message(problem))
        lines.append(
          "      <failure type=\"\(problem.rule)\" message=\"\(message)\">\(body)</failure>")
      } else {
        lines.append("      <system-out>\(body)</system-out>")
      }
      lines.append("    </testcase>")
    }
    lines.append("  </testsuite>")
    return lines
  }

  /// Text for XML; characters that XML 1.0 has no way to write are shown as escapes.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n": result += "&#10;"
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
