internal import ArgumentParser
internal import Changes
internal import Documents
internal import Git
internal import Reports
internal import Workflow

/// `bangkom blame`: since when each value is as it is, by whom, and on which adjustment.
struct Blame: SessionCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "blame",
      abstract: HelpLanguage.text(
        "Show since when each value is as it is, and by which adjustment.",
        "Tampilkan sejak kapan tiap nilai demikian, dan oleh penyesuaian mana."),
      discussion: HelpLanguage.text(
        """
        Values are followed through renames, merges and reformatting. What is changed and not
        committed yet has no day.

        Examples:
          bangkom blame POL-7K3QDXM                every field and clause
          bangkom blame POL-7K3QDXM#jp_min_pns     one parameter
          bangkom blame POL-7K3QDXM#pasal-5        one clause
          bangkom blame registry/people.csv#ASN-…  one row of a table
        """,
        """
        Nilai diikuti melewati ganti nama, penggabungan, dan perapian. Yang diubah tetapi belum
        disimpan tidak bertanggal.

        Contoh:
          bangkom blame POL-7K3QDXM                tiap isian dan ketentuan
          bangkom blame POL-7K3QDXM#jp_min_pns     satu parameter
          bangkom blame POL-7K3QDXM#pasal-5        satu ketentuan
          bangkom blame registry/people.csv#ASN-…  satu baris tabel
        """))
  }

  @OptionGroup var options: CommonOptions

  @Argument(
    help: .text(
      "A record's id or a file, and a place in it.",
      "Id catatan atau berkas, dan tempat di dalamnya.",
      value: "id[#place]"))
  var place: String

  @Option(help: .text("table, json, csv or markdown.", "table, json, csv, atau markdown."))
  var format = TableReport.Format.table

  func run(in session: Session) async throws -> ExitStatus {
    let workspace = try Workspace(session)
    let place = RecordPlace(place)
    let (history, examination) = try await workspace.history()
    let version = try examination.version(of: place)
    let lines = try Workflow.Blame(version, of: place, history, examination.library.catalog)
      .lines(of: place.field)
    session.console.write(report(lines, session).string(format, style: session.style))
    return .fine
  }

  private func report(_ lines: [Workflow.Blame.Line], _ session: Session) -> TableReport {
    let titles = [
      ("place", session.text("Place", "Tempat")), ("value", session.text("Value", "Nilai")),
      ("since", session.text("Since", "Sejak")), ("commit", "Commit"),
      ("author", session.text("By", "Oleh")),
      ("adjustment", session.text("Adjustment", "Penyesuaian")),
    ]
    return TableReport(
      columns: titles.map { .init(name: $0.0, title: $0.1, isNumeric: false) },
      rows: lines.map { line in
        let uncommitted = session.text("not committed", "belum disimpan")
        let shown = Self.beginning(of: line.text)
        return [
          .init(plain: line.place, shown: PrintableText.escaped(line.place)),
          .init(plain: line.text, shown: PrintableText.escaped(shown)),
          .init(
            plain: line.commit?.author.time.day, shown: line.commit?.author.time.day ?? uncommitted),
          .init(
            plain: line.commit?.id.description, shown: line.commit?.id.abbreviated() ?? ""),
          .init(
            plain: line.commit?.author.name,
            shown: PrintableText.escaped(line.commit?.author.name ?? "")),
          .init(plain: line.adjustment, shown: PrintableText.escaped(line.adjustment ?? "")),
        ]
      })
  }

  /// The beginning of a text, for a column.
  private static func beginning(of text: String) -> String {
    let words = PrintableText.oneLine(text)
    return words.count > 48 ? "\(words.prefix(47))…" : words
  }
}
