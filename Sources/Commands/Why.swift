internal import ArgumentParser
internal import Changes
internal import Documents
internal import Git
internal import Reports
internal import Workflow

/// `bangkom why`: what a value rests on, back to the needs and the public input that it began with.
struct Why: SessionCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "why",
      abstract: HelpLanguage.text(
        "Show what a value rests on, back to where it began.",
        "Tampilkan dasar sebuah nilai, sampai ke asalnya."),
      discussion: HelpLanguage.text(
        """
        The chain: value, adjustment, evidence, evaluation, activity, plan item, need; and the
        public input that was answered. Which record rests on which says the summary `reasons`.

        Examples:
          bangkom why POL-7K3QDXM#jp_min_pns     one parameter
          bangkom why POL-7K3QDXM#pasal-5        one clause
          bangkom why PLI-C2WNHE5                why this is planned
          bangkom why POL-7K3QDXM --format json
        """,
        """
        Rantainya: nilai, penyesuaian, bukti, evaluasi, pelaksanaan, butir rencana, kebutuhan; dan
        masukan publik yang dijawab. Catatan mana bertumpu pada mana: lihat ringkasan `reasons`.

        Contoh:
          bangkom why POL-7K3QDXM#jp_min_pns     satu parameter
          bangkom why POL-7K3QDXM#pasal-5        satu ketentuan
          bangkom why PLI-C2WNHE5                mengapa ini direncanakan
          bangkom why POL-7K3QDXM --format json
        """))
  }

  /// How the chain is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @OptionGroup var options: CommonOptions

  @Argument(
    help: .text(
      "A record's id, and a place in it.", "Id catatan, dan tempat di dalamnya.",
      value: "id[#place]"))
  var place: String

  @Option(help: .text("text or json.", "text atau json."))
  var format = Format.text

  func run(in session: Session) async throws -> ExitStatus {
    let workspace = try Workspace(session)
    var place = RecordPlace(place)
    let (history, examination) = try await workspace.history()
    let version = try examination.version(of: place)
    let catalog = examination.library.catalog
    place = place.ofRecord(catalog)
    let lines =
      try place.field.map { try Workflow.Blame(version, of: place, history, catalog).lines(of: $0) }
      ?? []
    let all = try Reasons(examination)
    var reasons = try all.reasons(of: place)
    if reasons.isEmpty, let anchor = lines.first?.anchor {
      // A place as it is printed: `Bab II/Pasal 5`.
      place.field = anchor
      reasons = try all.reasons(of: place)
    }
    for position in reasons.indices {
      guard let first = try history.revisions(ofRecord: reasons[position].record).last else {
        continue
      }
      reasons[position].commit = (
        first.commit.author.time.day, first.commit.id.description
      )
    }
    let report = ReasonReport(version, lines, reasons)
    switch format {
    case .text: session.console.write(report.text(session.style))
    case .json: session.console.print(report.json(session.language).text)
    }
    return .fine
  }
}
