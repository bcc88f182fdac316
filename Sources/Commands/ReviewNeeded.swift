internal import ArgumentParser
internal import Documents
internal import Reports
internal import Store
internal import Workflow

/// `bangkom review-needed`: the policies whose results call for an adjustment.
struct ReviewNeeded: SessionCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "review-needed",
      abstract: HelpLanguage.text(
        "List the policies whose results call for an adjustment, with the evidence.",
        "Daftar kebijakan yang hasilnya menuntut penyesuaian, dengan buktinya."),
      discussion: HelpLanguage.text(
        """
        Each objective of a policy in force names a summary, a column and a target. The lowest figure of
        the latest year is held against it.

        Examples:
          bangkom review-needed              objectives below their limit
          bangkom review-needed --all        all objectives, reached or not
          bangkom adjust POL-7K3QDXM …       the next step

        Exit status: 1 where a policy needs a review.
        """,
        """
        Tiap sasaran kebijakan yang berlaku menyebut ringkasan, kolom, dan target. Angka terendah tahun
        terakhir dibandingkan dengannya.

        Contoh:
          bangkom review-needed              sasaran di bawah batasnya
          bangkom review-needed --all        semua sasaran, tercapai atau belum
          bangkom adjust POL-7K3QDXM …       langkah berikutnya

        Status keluar: 1 bila ada kebijakan yang perlu ditinjau.
        """))
  }

  @OptionGroup var options: CommonOptions

  @Flag(help: .text("All objectives.", "Semua sasaran."))
  var all = false

  @Option(help: .text("table, json, csv or markdown.", "table, json, csv, atau markdown."))
  var format = TableReport.Format.table

  func run(in session: Session) async throws -> ExitStatus {
    let workspace = try Workspace(session)
    let examination = try await workspace.examine(.workTree, checks: false)
    let reviews = try PolicyReview.all(in: examination)
    let needed = reviews.filter { $0.verdict == .reviewNeeded || $0.verdict == .notMeasured }
    session.console.write(
      Self.report(all ? reviews : needed, session).string(format, style: session.style))
    if format == .table {
      session.console.tell(
        session.text(
          "\(needed.count) of \(reviews.count) objectives call for a review",
          "\(needed.count) dari \(reviews.count) sasaran menuntut peninjauan"))
    }
    return needed.isEmpty ? .fine : .findings
  }

  private static func report(_ reviews: [PolicyReview], _ session: Session) -> TableReport {
    func column(
      _ name: String, _ english: String, _ indonesian: String, isNumeric: Bool = false
    )
      -> TableReport.Column
    {
      .init(name: name, title: session.text(english, indonesian), isNumeric: isNumeric)
    }
    func cell(_ text: String?) -> TableReport.Cell { .init(plain: text, shown: text ?? "") }
    return TableReport(
      columns: [
        column("policy", "Policy", "Kebijakan"), column("objective", "Objective", "Sasaran"),
        column("indicator", "Measured by", "Diukur dengan"),
        column("value", "Figure", "Angka", isNumeric: true),
        column("target", "Target", "Target", isNumeric: true),
        column("review_below", "Review below", "Tinjau di bawah", isNumeric: true),
        column("verdict", "Result", "Hasil"),
        column("last_adjustment", "Last adjustment", "Penyesuaian terakhir"),
      ],
      rows: reviews.map { review in
        [
          cell(review.policy), cell(review.objective),
          cell(
            [review.summary, review.row ?? "", review.column].filter { !$0.isEmpty }
              .joined(separator: " ")),
          cell(review.value?.description), cell(review.target.description),
          cell(review.limit.description), cell(review.verdict.rawValue),
          cell(review.lastAdjustment),
        ]
      })
  }
}
