internal import ArgumentParser
internal import Documents
internal import Reports
internal import Workflow

/// `bangkom fmt`: the canonical layout.
struct Fmt: SessionCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "fmt",
      abstract: HelpLanguage.text(
        "Give records the canonical layout; values and comments stay.",
        "Rapikan tata letak catatan; nilai dan komentar tetap."),
      discussion: HelpLanguage.text(
        """
        Two spaces a level, one behind `:` and `-`, quotes only where another program would read
        something else, brackets up to 100 columns, at most one blank line, LF at the end; CSV with
        commas. The order of keys is yours, unless --sort asks for the schema's.

        Examples:
          bangkom fmt                        all records
          bangkom fmt plans/2027             what is below a folder
          bangkom fmt --check                only list what is not canonical
          bangkom fmt --dry-run PLI-C2WNHE5  show the changes

        A file that can't be read is left alone. Exit status: 0 fine; 1 a file can't be read, or with
        --check and --dry-run: a file is not canonical.
        """,
        """
        Dua spasi tiap tingkat, satu di belakang `:` dan `-`, tanda kutip hanya bila program lain akan
        membacanya lain, kurung sampai 100 kolom, paling banyak satu baris kosong, LF di akhir; CSV
        dengan koma. Urutan isian tetap milik Anda, kecuali --sort meminta urutan skema.

        Contoh:
          bangkom fmt                        semua catatan
          bangkom fmt plans/2027             yang ada di bawah satu folder
          bangkom fmt --check                hanya sebutkan yang belum rapi
          bangkom fmt --dry-run PLI-C2WNHE5  tampilkan perubahannya

        Berkas yang tidak terbaca dibiarkan. Status keluar: 0 baik; 1 ada berkas yang tidak terbaca,
        atau dengan --check dan --dry-run: ada berkas yang belum rapi.
        """))
  }

  @OptionGroup var options: CommonOptions

  @Argument(
    help: .text(
      "Files, folders or ids; all records where none is given.",
      "Berkas, folder, atau id; semua catatan bila tidak disebut.", value: "path"))
  var subjects: [String] = []

  @Flag(
    name: .customLong("check"),
    help: .text("List files that are not canonical.", "Sebutkan berkas yang belum rapi."))
  var isCheck = false

  @Flag(
    name: .customLong("dry-run"),
    help: .text("Show the changes, and write nothing.", "Tampilkan perubahannya, jangan ditulis."))
  var isDryRun = false

  @Flag(
    help: .text(
      "Put top-level keys in the order of the schema.", "Urutkan isian teratas menurut skema."))
  var sort = false

  func run(in session: Session) async throws -> ExitStatus {
    let workspace = try Workspace(session)
    let catalog = try workspace.examiner.library().catalog
    let files = try RecordFiles(workspace.repository, catalog, now: session.now())
      .files(subjects, from: session.directory)
    var changed = 0
    var leftAlone = 0
    var refused = 0
    for file in files {
      switch Layouts.outcome(of: file, sorts: sort) {
      case .canonical: break
      case .changed(let edit):
        if isDryRun {
          session.printDiff(of: edit)
        } else if !isCheck, try !edit.write(in: workspace.repository) {
          refused += 1
          let reason = LocalizedText(en: "it was changed meanwhile", id: "baru saja diubah")
          tellLeftAlone(file.path, reason, at: nil, session)
          continue
        } else {
          session.console.print(PrintableText.escaped(edit.path))
        }
        changed += 1
      case .leftAlone(let reason, let range):
        leftAlone += 1
        tellLeftAlone(file.path, reason, at: range, session)
      }
    }
    session.console.tell(total(files.count, changed: changed, session))
    if refused > 0 { return .unsafe }
    return leftAlone > 0 || (changed > 0 && (isCheck || isDryRun)) ? .findings : .fine
  }

  private func tellLeftAlone(
    _ path: String, _ reason: LocalizedText, at range: TextRange?, _ session: Session
  ) {
    let place = range.map { ":\($0.line):\($0.column)" } ?? ""
    session.console.tell(
      PrintableText.escaped(path) + place + ": "
        + session.text("left alone: \(reason.en)", "dibiarkan: \(reason.id)"))
  }

  private func total(_ count: Int, changed: Int, _ session: Session) -> String {
    guard changed > 0 else {
      return session.text("\(count) files, all canonical", "\(count) berkas, semua rapi")
    }
    return isCheck || isDryRun
      ? session.text(
        "\(changed) of \(count) files are not canonical; nothing was written",
        "\(changed) dari \(count) berkas belum rapi; tidak ada yang ditulis")
      : session.text(
        "\(changed) of \(count) files laid out anew", "\(changed) dari \(count) berkas dirapikan")
  }
}
