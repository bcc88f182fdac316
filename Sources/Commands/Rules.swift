internal import ArgumentParser
internal import Documents
internal import Reports
internal import Schemas
internal import Workflow

/// `bangkom rules`: every rule that is checked.
struct Rules: SessionCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rules",
      abstract: HelpLanguage.text("List every rule.", "Daftar semua kaidah."),
      discussion: HelpLanguage.text(
        "Example:\n  bangkom rules --format markdown", "Contoh:\n  bangkom rules --format markdown")
    )
  }

  @OptionGroup var options: CommonOptions

  @Option(help: .text("table, json, csv or markdown.", "table, json, csv, atau markdown."))
  var format = TableReport.Format.table

  func run(in session: Session) async throws -> ExitStatus {
    let report = TableReport(
      columns: [
        .init(name: "rule", title: session.text("Rule", "Kaidah"), isNumeric: false),
        .init(name: "severity", title: session.text("Severity", "Bobot"), isNumeric: false),
        .init(name: "title", title: session.text("Meaning", "Arti"), isNumeric: false),
        .init(name: "source", title: session.text("Source", "Sumber"), isNumeric: false),
      ],
      rows: try Self.all(in: session).map { rule in
        [
          .init(plain: rule.name, shown: rule.name),
          .init(plain: rule.severity.rawValue, shown: rule.severity.rawValue),
          .init(plain: rule.title.en, shown: rule.title[session.language]),
          .init(plain: rule.source, shown: rule.source ?? ""),
        ]
      })
    session.console.write(report.string(format, style: session.style))
    return .fine
  }

  /// Every rule of the repository; outside one, those that bangkom carries.
  static func all(in session: Session) throws -> [RuleDescription] {
    do {
      return try Workspace(session).examiner.library().descriptions
    } catch WorkflowError.noRecords {
      return Library.carried.descriptions
    }
  }

  /// The rule that was probably meant.
  static func nearest(_ name: String, _ rules: [RuleDescription]) -> String? {
    NearestMatch.of(name, in: rules.map(\.name))
  }
}
