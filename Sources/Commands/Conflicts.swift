internal import ArgumentParser
internal import Changes
internal import Documents
internal import Reports
internal import Workflow

/// `bangkom conflicts`: what a merge left to decide.
struct Conflicts: SessionCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "conflicts",
      abstract: HelpLanguage.text(
        "List what a merge left to decide, field by field.",
        "Daftar yang masih harus diputuskan setelah penggabungan."),
      discussion: HelpLanguage.text(
        """
        Ends with 1 while something is left.
        Examples:
          bangkom conflicts
          bangkom conflicts --format json
          bangkom resolve POL-7K3QDXM --theirs      decide it
        """,
        """
        Berakhir dengan 1 selama masih ada yang harus diputuskan.
        Contoh:
          bangkom conflicts
          bangkom conflicts --format json
          bangkom resolve POL-7K3QDXM --theirs      putuskan
        """))
  }

  /// How the list is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @OptionGroup var options: CommonOptions

  @Option(help: .text("text or json.", "text atau json."))
  var format = Format.text

  func run(in session: Session) async throws -> ExitStatus {
    let workspace = try Workspace(session)
    let files = try UnmergedFiles(workspace.repository, workspace.examiner).files()
    let report = ConflictReport(files, style: session.style)
    session.console.write(format == .json ? report.json : report.text)
    if format == .text {
      session.console.tell(report.advice)
    }
    return files.isEmpty ? .fine : .findings
  }
}
