internal import ArgumentParser
internal import Documents
internal import Git
internal import Reports
internal import Workflow

/// `bangkom verify`: whether what has to be approved is, by whom it has to be.
struct Verify: SessionCommand {
  /// How the result is written.
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "verify",
      abstract: HelpLanguage.text(
        "Verify approvals: signatures, offices, two persons.",
        "Periksa persetujuan: tanda tangan, jabatan, dua orang."),
      discussion: HelpLanguage.text(
        """
        Without arguments: every record of the last commit that `approvals` in bangkom.yaml demands
        approval of. With A..B: what changed from A to B, by the settings and signers of A, as the
        server judges a push.

        Examples:
          bangkom verify
          bangkom verify origin/main..HEAD
          bangkom verify v1.2 --format json

        Exit status: 5 where an approval is missing or does not count.
        """,
        """
        Tanpa argumen: setiap catatan di commit terakhir yang menurut `approvals` di bangkom.yaml
        perlu disetujui. Dengan A..B: yang berubah dari A ke B, menurut pengaturan dan penanda
        tangan di A, seperti server memeriksa kiriman.

        Contoh:
          bangkom verify
          bangkom verify origin/main..HEAD
          bangkom verify v1.2 --format json

        Status keluar: 5 bila ada persetujuan yang kurang atau tidak sah.
        """))
  }

  @OptionGroup var options: CommonOptions

  @Argument(
    help: .text(
      "A commit, or two with .. between them.", "Satu commit, atau dua dipisah ..",
      value: "A..B"))
  var range = "HEAD"

  @Option(help: .text("text or json.", "text atau json."))
  var format = Format.text

  func run(in session: Session) async throws -> ExitStatus {
    let workspace = try Workspace(session)
    let report: ApprovalReport
    if let dots = range.firstRange(of: "..") {
      let names = [range[..<dots.lowerBound], range[dots.upperBound...]].map {
        $0.isEmpty ? "HEAD" : String($0)
      }
      report = try await workspace.examiner.approvals(from: names[0], to: names[1])
    } else {
      report = try await workspace.examiner.approvals(at: range)
    }
    let words = ApprovalWords(report, style: session.style)
    switch format {
    case .json: session.console.write(words.json)
    case .text:
      session.console.write(words.text)
      session.console.tell(words.summary)
    }
    return report.isApproved ? .fine : .unapproved
  }
}
