public import Documents
public import Records

/// What a rule means: what, why, examples, how to mend a breach, and where it comes from.
public struct RuleReport {
  /// How it is written.
  public enum Format: String, Sendable, CaseIterable {
    /// For people at a terminal.
    case text
    /// For programs.
    case json
    /// For documents.
    case markdown
  }

  private let rule: RuleDescription
  private let findings: [Finding]
  private let source: [UInt8]
  private let style: TextStyle

  /// Makes a report.
  ///
  /// - `findings`: What is found in the bad example, where it can be read by itself.
  /// - `source`: The bytes of that example.
  public init(
    _ rule: RuleDescription, findings: [Finding], source: [UInt8], style: TextStyle
  ) {
    self.rule = rule
    self.findings = findings
    self.source = source
    self.style = style
  }

  /// The text, with a line break at its end.
  public func string(_ format: Format) -> String {
    switch format {
    case .text: text
    case .json: json.text + "\n"
    case .markdown: markdown
    }
  }

  // MARK: - Parts

  /// The prose of the rule, in order.
  private var paragraphs: (before: [(String, String)], after: [(String, String)]) {
    let source = rule.source.map { text in
      rule.isVerified ? text : text + word(" (not verified)", " (belum diverifikasi)")
    }
    return (
      [(word("Why", "Mengapa"), rule.why[style.language])],
      [(word("How to mend it", "Cara memperbaiki"), rule.remedy[style.language])]
        + (source.map { [(word("Source", "Sumber"), $0)] } ?? [])
    )
  }

  private var examples: [(String, String)] {
    [(word("Wrong", "Keliru"), rule.bad), (word("Right", "Benar"), rule.good)]
      .compactMap { name, text in text.map { (name, $0) } }
  }

  private var severity: String {
    switch rule.severity {
    case .error: word("error", "kesalahan")
    case .warning: word("warning", "peringatan")
    case .note: word("note", "catatan")
    }
  }

  private var schema: String? {
    switch rule.reading {
    case .schema(let text), .table(let text): text
    case .file, .bytes, .record, .fixture, .illustration: nil
    }
  }

  private func word(_ en: String, _ id: String) -> String {
    LocalizedText(en: en, id: id)[style.language]
  }
}

// MARK: - Formats

extension RuleReport {
  private var text: String {
    let width = min(style.width ?? 80, 100)
    var lines = ["\(style.colored(rule.name, .bold)) (\(severity))"]
    func add(_ heading: String, _ body: [String]) {
      lines += ["", style.colored(heading, .bold)] + body.map { $0.isEmpty ? "" : "  \($0)" }
    }
    func prose(_ text: String) -> [String] { PrintableText.wrapped(text, to: width - 2) }
    lines += PrintableText.wrapped(rule.title[style.language], to: width)
    for (heading, body) in paragraphs.before { add(heading, prose(body)) }
    let texts = IndexedTexts { _ in source }
    for (heading, example) in examples {
      var body = example.split(separator: "\n", omittingEmptySubsequences: false)
        .map { PrintableText.escaped($0) }
      if example == rule.bad {
        for finding in findings {
          let writer = FindingText(style)
          body += [""]
          body += writer.string(of: finding, text: { texts[$0] })
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        }
      } else if let schema {
        body += ["", style.colored(word("schema: ", "skema: ") + schema, .dim)]
      }
      add(heading, body)
    }
    for (heading, body) in paragraphs.after { add(heading, prose(body)) }
    return lines.joined(separator: "\n") + "\n"
  }

  private var markdown: String {
    var lines = ["# `\(rule.name)` (\(severity))", "", rule.title[style.language]]
    for (heading, body) in paragraphs.before { lines += ["", "## \(heading)", "", body] }
    for (heading, example) in examples {
      lines += ["", "## \(heading)", "", "```", example, "```"]
    }
    for (heading, body) in paragraphs.after { lines += ["", "## \(heading)", "", body] }
    return lines.joined(separator: "\n") + "\n"
  }

  private var json: JSONText {
    let texts = IndexedTexts { _ in source }
    func text(_ text: LocalizedText) -> JSONText {
      .object([("en", .string(text.en)), ("id", .string(text.id))])
    }
    return .object([
      ("rule", .string(rule.name)),
      ("severity", .string(rule.severity.rawValue)),
      ("title", text(rule.title)),
      ("why", text(rule.why)),
      ("remedy", text(rule.remedy)),
      ("source", .optional(rule.source)),
      ("verified", .boolean(rule.isVerified)),
      ("bad", .optional(rule.bad)),
      ("good", .optional(rule.good)),
      ("schema", .optional(schema)),
      ("findings", .array(findings.map { FindingsJSON.item($0, texts) })),
    ])
  }
}
