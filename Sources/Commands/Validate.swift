internal import ArgumentParser
internal import Documents
internal import Git
internal import Records
internal import Reports
internal import Schemas
internal import Workflow

/// `bangkom validate`: any files against any schema.
struct Validate: SessionCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "validate",
      abstract: HelpLanguage.text(
        "Check any YAML, JSON, CSV or Markdown files against a schema.",
        "Periksa berkas YAML, JSON, CSV, atau Markdown terhadap suatu skema."),
      discussion: HelpLanguage.text(
        """
        The schema is JSON Schema 2020-12 (in JSON or YAML) or, for CSV, a Frictionless Table Schema.
        No repository of records is needed. Nothing is fetched from the network: schemas that are
        referred to are files beside the schema, or given with --with.

        Examples:
          bangkom validate --schema plan.schema.json plans/
          bangkom validate --schema people.schema.json people.csv --format sarif
          cat x.yaml | bangkom validate --schema s.json -

        Exit status: 0 valid, 1 findings, 3 the schema is broken.
        """,
        """
        Skema berupa JSON Schema 2020-12 (dalam JSON atau YAML) atau, untuk CSV, Frictionless Table
        Schema. Tidak perlu repositori catatan. Tidak ada yang diambil dari jaringan: skema yang
        dirujuk adalah berkas di samping skema itu, atau disebut dengan --with.

        Contoh:
          bangkom validate --schema plan.schema.json plans/
          bangkom validate --schema people.schema.json people.csv --format sarif
          cat x.yaml | bangkom validate --schema s.json -

        Status keluar: 0 sah, 1 ada temuan, 3 skema rusak.
        """))
  }

  @OptionGroup var options: CommonOptions

  @Argument(
    help: .text(
      "Files and folders; - is standard input.", "Berkas dan folder; - masukan standar.",
      value: "file"))
  var files: [String]

  @Option(help: .text("The schema.", "Skemanya.", value: "file"))
  var schema: String

  @Option(
    help: .text(
      "A schema that is referred to by its $id, or a table that foreign keys refer to by its file's "
        + "name; may be repeated.",
      "Skema yang dirujuk dengan $id-nya, atau tabel yang dirujuk foreign key dengan nama "
        + "berkasnya; boleh diulang.", value: "file"))
  var with: [String] = []

  @Option(
    help: .text(
      "How the files are written: yaml, json, csv or markdown; otherwise by their names.",
      "Bentuk berkasnya: yaml, json, csv, atau markdown; bila tidak, menurut namanya.",
      value: "kind"))
  var `as`: DocumentFormat?

  @Flag(
    help: .text(
      "Take `format` as a note, as the standard has it.",
      "Anggap `format` sebagai catatan, seperti standarnya."))
  var noFormats = false

  @Option(
    help: .text(
      "text, short, json, jsonl, sarif, junit, github, gitlab or rdjson.",
      "text, short, json, jsonl, sarif, junit, github, gitlab, atau rdjson."))
  var format = FindingsFormat.text

  @Option(
    help: .text(
      "In place of findings the output of the standard: flag, basic, detailed or verbose; one JSON "
        + "object a line, with the file.",
      "Sebagai ganti temuan, keluaran menurut standar: flag, basic, detailed, atau verbose; satu "
        + "objek JSON sebaris, dengan nama berkasnya.", value: "output"))
  var output: OutputFormat?

  @Flag(
    help: .text(
      "Show every finding; otherwise text shows the first \(TextLimit.usual).",
      "Tampilkan semua temuan; bila tidak, teks menampilkan \(TextLimit.usual) yang pertama."))
  var all = false

  @Flag(help: .text("Warnings count as errors.", "Peringatan dihitung sebagai kesalahan."))
  var strict = false

  @Flag(
    help: .text(
      "Mend first what can be mended safely; see bangkom help fix.",
      "Perbaiki dulu yang dapat diperbaiki dengan aman; lihat bangkom help fix."))
  var fix = false

  func run(in session: Session) async throws -> ExitStatus {
    func path(_ name: String) -> String {
      name == "-" || name.hasPrefix("/") || session.directory == "." || options.directory == nil
        ? name : "\(session.directory)/\(name)"
    }
    let paths = FileList.files(files.map(path))
    let others = with.map(path)
    let isTable = { (name: String) in DocumentFormat(path: name) == .csv }
    let validator = try FileValidator(
      schema: path(schema), others: others.filter { !isTable($0) },
      tables: (others + paths).filter(isTable), assertsFormat: !noFormats)
    session.warn(validator.warnings)
    let input = files.contains("-") ? FileContents(ofFileAt: "/dev/stdin") : nil
    let contents = { @Sendable (name: String) in
      name == "-" ? input ?? FileContents(ofFileAt: name) : FileContents(ofFileAt: name)
    }
    if fix { try mend(paths, validator, session) }
    if let output {
      return try standardOutput(output, of: paths, validator, session, contents: contents)
    }
    let result = await FileValidation.run(validator, on: paths, format: `as`, contents: contents)
    session.report(
      result.findings, fileCount: result.fileCount, as: format, paths: paths,
      rules: { Library.carried.descriptions },
      limit: all ? nil : TextLimit(command: "bangkom validate --all …"),
      bytes: { contents($0).bytes })
    let worst = result.findings.map(\.problem.severity).max()
    return worst == .error || (strict && worst == .warning) ? .findings : .fine
  }

  /// Prints what JSON Schema says an output is; a file that can't be read has none.
  private func standardOutput(
    _ output: OutputFormat, of paths: [String], _ validator: FileValidator, _ session: Session,
    contents: (String) -> FileContents
  ) throws -> ExitStatus {
    var status = ExitStatus.fine
    for path in paths {
      let format = `as` ?? DocumentFormat(path: path) ?? .yaml
      guard let result = validator.output(of: contents(path), format: format) else {
        throw Failure(
          .usage,
          session.text(
            "--output is for JSON Schema; a Table Schema has findings only",
            "--output hanya untuk JSON Schema; Table Schema hanya memberi temuan"))
      }
      if !result.isValid { status = .findings }
      let json = JSONText.object([
        ("file", .string(path)), ("output", result.output(output, in: session.language)),
      ])
      session.console.write("\(json.line)\n")
    }
    return status
  }

  /// Mends files; standard input can't be written.
  private func mend(_ paths: [String], _ validator: FileValidator, _ session: Session) throws {
    for path in paths where path != "-" {
      let format = `as` ?? DocumentFormat(path: path) ?? .yaml
      guard let bytes = FileBytes.read(path),
        let edit = validator.repaired(path: path, bytes, format: format)
      else { continue }
      let name = PrintableText.escaped(path)
      session.console.tell(
        try edit.write(to: path)
          ? session.text("\(name): mended", "\(name): diperbaiki")
          : session.text("\(name): left alone, it is a link", "\(name): dibiarkan, ini tautan"))
    }
  }
}
