internal import ArgumentParser
internal import Changes
internal import Documents
internal import Git
internal import Records
internal import Workflow

/// `bangkom textconv`: a record as plain lines, for git's own diff.
struct Textconv: SessionCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "textconv",
      abstract: HelpLanguage.text(
        "Print a record as plain lines, for git diff.",
        "Cetak catatan sebagai baris polos, untuk git diff."),
      discussion: HelpLanguage.text(
        """
        `bangkom init` sets it up, so that git diff, git show and git log -p can be read.
        Examples:
          bangkom textconv policies/POL-7K3QDXM-standar-jam-pelajaran.md
          git diff --word-diff               words marked
          git diff --no-textconv             the files as they are
        """,
        """
        `bangkom init` memasangnya, agar git diff, git show, dan git log -p mudah dibaca.
        Contoh:
          bangkom textconv policies/POL-7K3QDXM-standar-jam-pelajaran.md
          git diff --word-diff               kata yang berubah ditandai
          git diff --no-textconv             berkas apa adanya
        """))
  }

  @OptionGroup var options: CommonOptions

  @Argument(help: .text("The file.", "Berkasnya.", value: "file"))
  var file: String

  func run(in session: Session) async throws -> ExitStatus {
    let path = file.hasPrefix("/") ? file : "\(session.directory)/\(file)"
    guard case .bytes(let bytes) = FileContents(ofFileAt: path),
      let source = String(validating: bytes, as: UTF8.self)
    else {
      throw Failure(
        .failure, session.text("`\(file)` can't be read as text", "`\(file)` tidak terbaca"))
    }
    let text = DocumentFormat(path: file).flatMap {
      RecordText.text(of: Document.read(bytes, format: $0))
    }
    session.console.write(text ?? source)
    return .fine
  }
}
