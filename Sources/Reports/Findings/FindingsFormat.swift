public import Documents
public import Records

/// How findings are written.
public enum FindingsFormat: String, Sendable, CaseIterable {
  /// For people: excerpts with carets.
  case text
  /// A line each, as editors and grep read them.
  case short
  /// One document, described by `schema/findings.schema.json`.
  case json
  /// One JSON object a line.
  case jsonl
  /// For code scanning. Source: SARIF 2.1.0, OASIS.
  case sarif
  /// For test reports of continuous integration.
  case junit
  /// Annotations of a GitHub Actions run.
  case github
  /// A code quality report of GitLab.
  case gitlab
  /// For reviewdog: Reviewdog Diagnostic Format.
  case rdjson
}

/// The findings of one run, ready to be written in any format.
public struct FindingsReport {
  /// What was found, in order.
  public let findings: [Finding]
  /// How many files were looked at.
  public let fileCount: Int
  /// The files that were looked at, where they are known, for formats that list them.
  public let paths: [String]
  /// The version of bangkom.
  public let version: String
  private let descriptions: () throws -> [RuleDescription]
  let style: TextStyle
  let texts: IndexedTexts
  private let limit: TextLimit?

  /// Makes a report.
  ///
  /// - `rules`: What rules mean; asked for only where the format says it.
  /// - `limit`: How many findings the text for people shows; `nil` for all.
  /// - `bytes`: The bytes of a file; `nil` where it can't be read.
  public init(
    _ findings: [Finding], fileCount: Int, paths: [String] = [], version: String,
    rules: @escaping () throws -> [RuleDescription], style: TextStyle, limit: TextLimit? = nil,
    bytes: @escaping (String) -> [UInt8]?
  ) {
    self.findings = findings
    self.fileCount = fileCount
    self.paths = paths
    self.version = version
    descriptions = rules
    self.style = style
    self.limit = limit
    texts = IndexedTexts(bytes)
  }

  /// Writes the report, piece by piece, so that a long one is never in memory whole where the
  /// format allows it.
  public func write(_ format: FindingsFormat, to print: (String) -> Void) {
    switch format {
    case .text: writeText(to: print)
    case .short: writeLines(to: print)
    case .json: FindingsJSON(self).write(to: print)
    case .jsonl: findings.forEach { print(FindingsJSON.item($0, texts).line) }
    case .sarif: SARIFReport(self).write(to: print)
    case .junit: print(JUnitReport(self).text)
    case .github: writeAnnotations(to: print)
    case .gitlab: print(codeQuality.text)
    case .rdjson: print(diagnostics.text)
    }
  }

  /// What rules mean, by name.
  var rules: [String: RuleDescription] {
    let rules = (try? descriptions()) ?? []
    return Dictionary(rules.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What a program is told in words: the language of the session.
  func words(_ text: LocalizedText) -> String { text[style.language] }

  /// The message with what stands beside it, on one line.
  func message(_ problem: Problem) -> String {
    let parts = [words(problem.message), problem.label.map(words)].compactMap { $0 }
    return parts.joined(separator: "; ")
  }

  /// What tells one finding from the others and stays when lines move: rule, file, place in the
  /// record and words.
  static func fingerprint(_ finding: Finding) -> String {
    var hash: (UInt64, UInt64) = (0xCBF2_9CE4_8422_2325, 0x8422_2325_CBF2_9CE4)
    let parts = [
      finding.problem.rule, finding.path, finding.problem.pointer, finding.problem.message.en,
    ]
    for byte in parts.joined(separator: "\u{1F}").utf8 {
      hash.0 = (hash.0 ^ UInt64(byte)) &* 0x100_0000_01B3
      hash.1 = (hash.1 &+ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15
      hash.1 ^= hash.1 >> 29
    }
    return [hash.0, hash.1].map { half in
      let text = String(half, radix: 16)
      return String(repeating: "0", count: 16 - text.count) + text
    }.joined()
  }
}

extension FindingsReport {
  private func writeText(to print: (String) -> Void) {
    let writer = FindingText(style)
    let shown = limit.map { $0.shown(of: findings) } ?? findings
    for finding in shown {
      print(writer.string(of: finding, text: { texts[$0] }))
      print("")
    }
    if let limit, shown.count < findings.count {
      print(words(limit.rest(findings.count - shown.count)))
    }
    print(totals)
  }

  private func writeLines(to print: (String) -> Void) {
    let writer = FindingText(style)
    for finding in findings { print(writer.line(of: finding, text: { texts[$0] })) }
  }

  /// What the findings add up to: `3 errors in 2 of 40 files`.
  private var totals: String {
    guard !findings.isEmpty else {
      return words(
        LocalizedText(
          en: "\(fileCount) files, no findings", id: "\(fileCount) berkas, tanpa temuan"))
    }
    var parts: [LocalizedText] = []
    for (severity, en, id) in [
      (Severity.error, "error", "kesalahan"), (.warning, "warning", "peringatan"),
      (.note, "note", "catatan"),
    ] {
      let number = findings.count { $0.problem.severity == severity }
      guard number > 0 else { continue }
      parts.append(
        LocalizedText(en: "\(number) \(en)\(number == 1 ? "" : "s")", id: "\(number) \(id)"))
    }
    let list = parts.map(words).joined(separator: ", ")
    let files = Set(findings.map(\.path)).count
    return words(
      LocalizedText(
        en: "\(list) in \(files) of \(fileCount) files",
        id: "\(list) di \(files) dari \(fileCount) berkas"))
  }
}
