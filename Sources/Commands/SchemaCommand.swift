public import ArgumentParser
internal import Documents
internal import Git
internal import Records
public import Workflow

/// `bangkom schema`: what a kind of record must be, for programs and editors.
struct SchemaCommand: SessionCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "schema",
      abstract: HelpLanguage.text(
        "Print a kind's schema, or set up an editor for records.",
        "Cetak skema suatu jenis catatan, atau siapkan penyunting teks."),
      discussion: HelpLanguage.text(
        """
        The schemas are JSON Schema 2020-12 (tables: Frictionless Table Schema), so that every
        ordinary validator reads them; names that start with x- are notes for bangkom.

        Examples:
          bangkom schema                     which schemas there are
          bangkom schema plan-item --bundle > plan-item.json
          bangkom schema --editor vscode     write .vscode/settings.json; what is there stays
          bangkom schema --editor helix      print the lines for .helix/languages.toml
          bangkom schema --editor zed        print the lines for .zed/settings.json
        """,
        """
        Skemanya JSON Schema 2020-12 (tabel: Frictionless Table Schema), sehingga terbaca oleh
        validator mana pun; nama yang diawali x- adalah catatan untuk bangkom.

        Contoh:
          bangkom schema                     skema yang ada
          bangkom schema plan-item --bundle > plan-item.json
          bangkom schema --editor vscode     tulis .vscode/settings.json; isinya yang lain tetap
          bangkom schema --editor helix      cetak baris untuk .helix/languages.toml
          bangkom schema --editor zed        cetak baris untuk .zed/settings.json
        """))
  }

  @OptionGroup var options: CommonOptions

  @Argument(help: .text("The kind of record.", "Jenis catatan.", value: "kind"))
  var kind: String?

  @Flag(
    help: .text(
      "Take in the schemas that it refers to.", "Sertakan skema yang dirujuknya."))
  var bundle = false

  @Option(
    help: .text(
      "vscode (written), helix, neovim or zed (printed).",
      "vscode (ditulis), helix, neovim, atau zed (dicetak)."))
  var editor: EditorSettings.Editor?

  func run(in session: Session) async throws -> ExitStatus {
    let repository = try repository(session)
    let files: SchemaFiles =
      if let repository { .workTree(of: repository, now: session.now()) } else { .carried }
    let catalog = KindCatalog(files)
    if let editor, let repository {
      return try setUp(editor, SchemaAssociation.all(for: catalog), repository, session)
    }
    guard let name = kind else {
      for kind in catalog.kinds {
        session.console.print(
          "\(kind.name)\t\(kind.title[session.language])\t\(kind.schemaPath)")
      }
      return .fine
    }
    guard let kind = catalog.kind(named: name) else {
      throw WorkflowError.unknown(
        name, suggestion: catalog.kinds.map(\.name).joined(separator: ", "))
    }
    if bundle, let bundle = SchemaBundle(of: kind.schemaPath, in: files) {
      session.console.write(bundle.text())
    } else if let file = files.files.first(where: { $0.path == kind.schemaPath }) {
      session.console.write(String(decoding: file.bytes, as: UTF8.self))
    }
    return .fine
  }

  /// The repository of the session; without one there are the schemas that bangkom carries, but no
  /// editor to set up.
  private func repository(_ session: Session) throws -> RecordsRepository? {
    do {
      return try RecordsRepository(at: session.directory, environment: session.environment)
    } catch {
      if case .noRecords = error, editor == nil { return nil }
      throw error
    }
  }

  private func setUp(
    _ editor: EditorSettings.Editor, _ associations: [SchemaAssociation],
    _ repository: RecordsRepository, _ session: Session
  ) throws -> ExitStatus {
    guard editor == .vscode else {
      session.console.write(EditorSettings.text(for: editor, associations))
      return .fine
    }
    let path = "\(repository.root)/\(EditorSettings.vscodePath)"
    let old = FileBytes.read(path)
    guard let new = EditorSettings.vscode(associations, in: old) else {
      session.console.tell(
        session.text(
          "\(EditorSettings.vscodePath) is no plain JSON (comments?) and stays as it is; add this:",
          "\(EditorSettings.vscodePath) bukan JSON biasa (ada komentar?) dan dibiarkan; tambahkan:")
      )
      session.console.write(EditorSettings.text(for: .vscode, associations))
      return .unsafe
    }
    guard new != old else {
      session.console.tell(
        session.text(
          "\(EditorSettings.vscodePath) is up to date", "\(EditorSettings.vscodePath) sudah sesuai")
      )
      return .fine
    }
    try AtomicFile.write(new, to: path)
    session.console.print(EditorSettings.vscodePath)
    return .fine
  }
}

extension EditorSettings.Editor: ExpressibleByArgument {}
