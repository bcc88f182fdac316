internal import Reports
internal import ArgumentParser
internal import Documents
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

  func run(in session: Session) async throws -> ExitStatus {
    let rules = try Rules.all(in: session)
    guard let found = rules.first(where: { $0.name == rule }) else {
      throw WorkflowError.unknown(rule, suggestion: Rules.nearest(rule, rules))
    }
    let language = session.language
    let style = session.style
    func part(_ en: String, _ id: String, _ text: String?) {
      guard let text, !text.isEmpty else { return }
      session.console.print(
        "\(style.colored(session.text(en, id), .bold)) \(text.replacing("\\n", with: "\n    "))")
    }
    session.console.print(style.colored("\(found.name) (\(found.severity.rawValue))", .bold))
    session.console.print(found.title[language])
    session.console.print("")
    part("why:", "mengapa:", found.why[language])
    part("mend:", "perbaikan:", found.remedy[language])
    part("source:", "sumber:", found.source)
    part("bad:", "keliru:", found.bad)
    part("good:", "benar:", found.good)
    return .fine
  }
}
