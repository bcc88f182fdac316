public import ArgumentParser
public import Documents
public import Reports
public import Schemas

/// A command that runs in a session.
protocol SessionCommand: ParsableCommand {
  /// The options that every command has.
  var options: CommonOptions { get }

  /// Does the command's work.
  func run(in session: Session) async throws -> ExitStatus
}

/// The options that every command has; git-style they may also stand before the verb.
struct CommonOptions: ParsableArguments {
  @Option(
    name: .customShort("C"),
    help: .text("Work in this folder.", "Bekerja di folder ini.", value: "folder"))
  var directory: String?

  @Option(
    help: .text("Language of messages: id or en.", "Bahasa pesan: id atau en.", value: "lang"))
  var lang: Language?

  @Option(
    help: .text(
      "Take this day as today (YYYY-MM-DD).", "Anggap hari ini tanggal ini (YYYY-MM-DD).",
      value: "date"))
  var today: String?

  @Flag(help: .text("Tell what is done meanwhile.", "Ceritakan apa yang sedang dikerjakan."))
  var verbose = false
}

extension Language: ExpressibleByArgument {}
extension DocumentFormat: ExpressibleByArgument {}
extension FindingsFormat: ExpressibleByArgument {}
extension OutputFormat: ExpressibleByArgument {}

/// The language that help is written in while a command line is read.
enum HelpLanguage {
  @TaskLocal static var current = Language.id

  static func text(_ en: String, _ id: String) -> String {
    LocalizedText(en: en, id: id)[current]
  }
}

extension ArgumentHelp {
  /// Help in both languages.
  static func text(_ en: String, _ id: String, value: String? = nil) -> ArgumentHelp {
    ArgumentHelp(stringLiteral: HelpLanguage.text(en, id)).valued(value)
  }

  private func valued(_ name: String?) -> ArgumentHelp {
    var help = self
    help.valueName = name
    return help
  }
}
