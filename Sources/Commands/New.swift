internal import Schemas
internal import ArgumentParser
internal import Documents
internal import Git
internal import Records
internal import Workflow

/// `bangkom new`: makes a record from its template.
struct New: SessionCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "new",
      abstract: HelpLanguage.text(
        "Make a record from its template, with an id of its own.",
        "Buat catatan dari templatnya, dengan id baru."),
      discussion: HelpLanguage.text(
        """
        Examples:
          bangkom new plan-item --title "Aplikasi digital" --year 2027
          bangkom new participation --of ACT-C2WNHE5 --year 2027
          bangkom new                        which kinds there are
        """,
        """
        Contoh:
          bangkom new plan-item --title "Aplikasi digital" --year 2027
          bangkom new participation --of ACT-C2WNHE5 --year 2027
          bangkom new                        jenis catatan yang ada
        """))
  }

  @OptionGroup var options: CommonOptions

  @Argument(help: .text("The kind of record.", "Jenis catatan.", value: "kind"))
  var kind: String?

  @Option(help: .text("What people call it.", "Sebutan catatan ini.", value: "text"))
  var title = ""

  @Option(
    help: .text(
      "The year; this one where none is given.", "Tahunnya; tahun ini bila tidak disebut."))
  var year: String?

  @Option(
    help: .text(
      "Of a table: the record that it belongs to.", "Untuk tabel: catatan pemiliknya.", value: "id")
  )
  var of: String?

  @Flag(
    name: .customLong("no-edit"), help: .text("Do not open the editor.", "Jangan buka penyunting."))
  var isNotEdited = false

  func run(in session: Session) async throws -> ExitStatus {
    let workspace = try Workspace(session)
    let examination = try await workspace.examine(.workTree, checks: false)
    let catalog = examination.library.catalog
    guard let name = kind else {
      for kind in catalog.kinds {
        session.console.print("\(kind.name)\t\(kind.title[session.language])\t\(kind.path.text)")
      }
      return .fine
    }
    guard let kind = catalog.kind(named: name) else {
      let nearest = catalog.kinds.map(\.name).joined(separator: ", ")
      throw WorkflowError.unknown(name, suggestion: nearest)
    }
    var values = ["year": year ?? String(session.today.prefix(4)), "today": session.today]
    if let of {
      for field in kind.pathFields { values[field.name] = of }
    }
    let path = try RecordDraft(kind, examination, in: workspace)
      .write(title: title, values: values, template: kind.name)
    session.console.print(path)
    if !isNotEdited, session.isInteractive {
      try Editor(session).open("\(workspace.repository.root)/\(path)")
    }
    return .fine
  }
}

/// The editor that a person has chosen for git.
struct Editor {
  private let session: Session

  init(_ session: Session) {
    self.session = session
  }

  /// Opens a file and waits until the editor ends.
  func open(_ path: String) throws {
    let names = ["GIT_EDITOR", "VISUAL", "EDITOR"]
    let command = names.compactMap { session.environment[$0] }.first { !$0.isEmpty } ?? "vi"
    // As git does it: the words of the command are the shell's, the path is an argument.
    let status = try ChildProcess.runInTerminal(
      ["/bin/sh", "-c", "\(command) \"$1\"", command, path], environment: session.environment)
    guard status == 0 else {
      throw Failure(
        .failure,
        session.text(
          "the editor `\(command)` ended with \(status)",
          "penyunting `\(command)` berakhir dengan \(status)"))
    }
  }
}
