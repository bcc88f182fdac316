internal import ArgumentParser
internal import Git
internal import Workflow

/// `bangkom commit`: checks what is staged, then commits it.
struct Commit: SessionCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "commit",
      abstract: HelpLanguage.text(
        "Check what is staged, then commit it.",
        "Periksa yang sudah disiapkan, lalu simpan (commit)."),
      discussion: HelpLanguage.text(
        """
        The same check as the hook's; other hooks of git are not run.
        Example:
          bangkom commit -m "plans: add the course on digital applications"
        """,
        """
        Pemeriksaannya sama dengan hook; hook git lain tidak dijalankan.
        Contoh:
          bangkom commit -m "plans: tambah pelatihan aplikasi digital"
        """))
  }

  @OptionGroup var options: CommonOptions

  @Option(
    name: [.short, .long],
    help: .text("What the commit does, and why.", "Isi dan alasan commit ini.", value: "text"))
  var message: String

  func run(in session: Session) async throws -> ExitStatus {
    let workspace = try Workspace(session)
    switch try await workspace.committing.commitStaged(message: message) {
    case .committed(let commit):
      session.console.print("\(commit.id.abbreviated()) \(commit.subject)")
      return .fine
    case .refused(let findings, let examination):
      session.report(
        findings, fileCount: examination.fileCount, to: .error, bytes: examination.bytes)
      session.console.tell(
        session.text("nothing was committed", "tidak ada yang disimpan (commit dibatalkan)"))
      return .findings
    }
  }
}
