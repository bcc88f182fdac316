internal import ArgumentParser
internal import Documents
internal import Git
internal import Records
internal import Reports
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
      "A schema that is referred to by its $id; may be repeated.",
      "Skema yang dirujuk dengan $id-nya; boleh diulang.", value: "file"))
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

  @Flag(help: .text("Warnings count as errors.", "Peringatan dihitung sebagai kesalahan."))
  var strict = false

  func run(in session: Session) async throws -> ExitStatus {
    func path(_ name: String) -> String {
      name == "-" || name.hasPrefix("/") || session.directory == "." || options.directory == nil
        ? name : "\(session.directory)/\(name)"
    }
    let validator = try FileValidator(
      schema: path(schema), others: with.map(path), assertsFormat: !noFormats)
    let input = files.contains("-") ? FileBytes.read("/dev/stdin") : nil
    let contents = { @Sendable (name: String) in name == "-" ? input : FileBytes.read(name) }
    let paths = FileList.files(files.map(path))
    let result = await FileValidation.run(validator, on: paths, format: `as`, contents: contents)
    session.report(
      result.findings, fileCount: result.fileCount, as: format, paths: paths,
      rules: { Library.carried.descriptions }, bytes: contents)
    let worst = result.findings.map(\.problem.severity).max()
    return worst == .error || (strict && worst == .warning) ? .findings : .fine
  }
}
