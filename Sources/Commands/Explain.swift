public import ArgumentParser
internal import Documents
internal import Records
public import Reports
internal import Workflow

/// `bangkom explain`: what a rule means.
struct Explain: SessionCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "explain",
      abstract: HelpLanguage.text(
        "Say what a rule means, why there is one, and how to mend a breach.",
        "Jelaskan arti satu kaidah, alasannya, dan cara memperbaiki pelanggarannya."),
      discussion: HelpLanguage.text(
        "Example:\n  bangkom explain plan-ceiling", "Contoh:\n  bangkom explain plan-ceiling"))
  }

  @OptionGroup var options: CommonOptions

  @Argument(
    help: .text(
      "The rule, as findings name it in brackets.",
      "Kaidahnya, seperti di dalam kurung siku pada temuan.", value: "rule"))
  var rule: String

  @Option(help: .text("text, json or markdown.", "text, json, atau markdown."))
  var format = RuleReport.Format.text

  func run(in session: Session) async throws -> ExitStatus {
    let rules = try Rules.all(in: session)
    guard let found = rules.first(where: { $0.name == rule }) else {
      throw WorkflowError.unknown(rule, suggestion: Rules.nearest(rule, rules))
    }
    let example = found.bad.flatMap { ExampleRun($0, of: found) }
    let findings = example.map { example in
      example.problems.filter { $0.rule == found.name }
        .map { Finding(path: example.path, problem: $0) }
    }
    let report = RuleReport(
      found, findings: findings ?? [], source: example?.bytes ?? [], style: session.style)
    session.console.write(report.string(format))
    return .fine
  }
}

extension RuleReport.Format: ExpressibleByArgument {}
