internal import ArgumentParser

/// `bangkom manual`: the manual page.
struct Manual: SessionCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "manual",
      abstract: HelpLanguage.text("Print the manual page.", "Cetak halaman manual."),
      discussion: HelpLanguage.text(
        "Example:\n  bangkom manual | man -l -", "Contoh:\n  bangkom manual | man -l -"))
  }

  @OptionGroup var options: CommonOptions

  func run(in session: Session) async throws -> ExitStatus {
    let commands = Bangkom.configuration.groupedSubcommands.flatMap(\.subcommands)
    var page = """
      .TH BANGKOM 1 "" "bangkom \(Bangkom.version)"
      .SH NAME
      bangkom \\- \(Self.escaped(Bangkom.configuration.abstract))
      .SH SYNOPSIS
      .B bangkom
      .I verb
      [\\fIoptions\\fR]
      .SH DESCRIPTION
      .nf
      \(Self.escaped(Bangkom.configuration.discussion))
      .fi
      .SH VERBS

      """
    for command in commands {
      let text = HelpLanguage.$current.withValue(session.language) {
        Bangkom.helpMessage(for: command, columns: 78)
      }
      page += ".SS \(command.configuration.commandName ?? "")\n.nf\n\(Self.escaped(text))\n.fi\n"
    }
    page += """
      .SH EXIT STATUS
      0 fine; 1 findings or differences; 2 wrong usage; 3 settings or schemas are broken;
      4 git or file error; 6 refused for safety; 7 a record needs a newer bangkom; 70 a bug.

      """
    session.console.write(page)
    return .fine
  }

  /// Text as roff takes it literally.
  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\e").split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix(".") || $0.hasPrefix("'") ? "\\&\($0)" : String($0) }
      .joined(separator: "\n").replacing("-", with: "\\-")
  }
}
