internal import Documents
internal import ArgumentParser
internal import Demo
internal import Workflow

/// `bangkom init`: lays out a repository of records.
struct Init: SessionCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "init",
      abstract: HelpLanguage.text(
        "Lay out a repository of records: schemas, templates, settings, hooks.",
        "Siapkan repositori catatan: skema, templat, pengaturan, hook."),
      discussion: HelpLanguage.text(
        """
        Examples:
          bangkom init                       in this folder, a git repository or not yet
          bangkom init kepahiang             in a new folder
          bangkom init --demo kepahiang      with three years of made-up records and their history
          bangkom init --demo --broken coba  and with a mistake for every rule, to practise on

        Files and hooks that are there already stay as they are.
        """,
        """
        Contoh:
          bangkom init                       di folder ini, sudah repositori git atau belum
          bangkom init kepahiang             di folder baru
          bangkom init --demo kepahiang      dengan catatan rekaan tiga tahun beserta riwayatnya
          bangkom init --demo --broken coba  ditambah satu kekeliruan untuk tiap kaidah, untuk latihan

        Berkas dan hook yang sudah ada dibiarkan apa adanya.
        """))
  }

  @OptionGroup var options: CommonOptions

  @Argument(
    help: .text(
      "The folder; this one where none is given.", "Foldernya; folder ini bila tidak disebut.",
      value: "folder"))
  var folder: String?

  @Option(help: .text("Name of the agency.", "Nama instansi.", value: "name"))
  var agency: String?

  @Flag(
    help: .text(
      "Fill it with three years of made-up records.", "Isi dengan catatan rekaan selama tiga tahun."
    ))
  var demo = false

  @Flag(
    help: .text(
      "With --demo: make a mistake for every rule, to practise on; none is committed.",
      "Dengan --demo: buat satu kekeliruan untuk tiap kaidah sebagai bahan latihan; tidak ada yang disimpan."
    ))
  var broken = false

  func run(in session: Session) async throws -> ExitStatus {
    guard demo || !broken else {
      throw Failure(
        .usage, session.text("--broken goes with --demo", "--broken dipakai bersama --demo"))
    }
    var root = session.directory
    if let folder { root = folder.hasPrefix("/") ? folder : "\(root)/\(folder)" }
    let result = try Initialization(
      root: root, environment: session.environment, executable: session.executable
    ).run(agency: agency ?? "Kabupaten Kepahiang", language: session.language.rawValue)
    let console = session.console
    console.tell(
      session.text(
        "\(result.written.count) files written, \(result.kept.count) kept, in \(root)",
        "\(result.written.count) berkas ditulis, \(result.kept.count) dibiarkan, di \(root)"))
    for hook in result.hooks { Hook.tell(hook, in: session) }
    try session.installMergeDriver(
      in: RecordsRepository(at: root, environment: session.environment))
    if demo {
      let commits = try DemoRecords.write(to: root, environment: session.environment)
      console.tell(
        session.text(
          "\(commits) commits with three years of made-up records",
          "\(commits) commit berisi catatan rekaan selama tiga tahun"))
      if broken {
        let changes = try DemoRecords.writeMistakes(
          in: root, environment: session.environment, today: session.today)
        console.tell(
          session.text(
            "\(changes) files with mistakes, not committed; next: bangkom check",
            "\(changes) berkas keliru, belum disimpan; berikutnya: bangkom check"))
      }
    } else {
      console.tell(
        session.text(
          "next: bangkom new org-unit --title \"…\", then bangkom check",
          "berikutnya: bangkom new org-unit --title \"…\", lalu bangkom check"))
    }
    return .fine
  }
}
