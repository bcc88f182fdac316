internal import Documents
internal import Records
internal import Reports
internal import Store
internal import Summaries
internal import Workflow

extension ImpactReport {
  /// Puts an impact into the words of a language.
  init(_ impact: Impact, in language: Language) {
    self.init()
    groups = impact.figures.map { change in
      Group(
        name: change.summary.name, title: change.summary.title[language],
        rows: change.rows.map { Self.row($0, keys: change.keys, language) },
        note: Self.note(change, impact.smallestGroup)?[language])
    }
    // Lists of what is new say less than figures that move.
    groups = groups.filter(\.hasChanges) + groups.filter { !$0.hasChanges }
    objectives = impact.objectives.compactMap { Self.objective($0, language) }
    appeared = impact.appeared.map { Self.finding($0, language, isPresent: true) }
    gone = impact.gone.map { Self.finding($0, language, isPresent: false) }
    units = impact.units.map { ($0.id, $0.name) }
    (computedCount, summaryCount) = (impact.computedCount, impact.summaryCount)
  }

  private static func row(
    _ row: SummaryChange.Row, keys: [SummaryColumn], _ language: Language
  ) -> Row {
    let sign =
      switch row.kind {
      case .added: "+"
      case .removed: "-"
      case .changed: "~"
      }
    return Row(
      sign: sign,
      key: zip(keys, row.key).map { ($0.name, $0.format.string($1, in: language)) },
      figures: row.cells.map { cell in
        let format = cell.column.format
        return Figure(
          name: cell.column.name, title: cell.column.title[language],
          old: cell.old.map { Self.cell($0, format, language) },
          new: cell.new.map { Self.cell($0, format, language) },
          difference: cell.difference.map { difference in
            TableReport.Cell(
              plain: format.plain(difference),
              shown: Self.signed(difference, format, language))
          })
      })
  }

  /// `+4`, `-612`; of shares in points.
  private static func signed(
    _ value: QueryValue, _ format: ValueFormat, _ language: Language
  ) -> String {
    var shown = format.string(value, in: language)
    if case .percent(let digits) = format {
      let points = LocalizedText(en: "points", id: "poin")[language]
      shown = "\(ValueFormat.decimal(digits).string(value, in: language)) \(points)"
    }
    return shown.hasPrefix("-") ? shown : "+\(shown)"
  }

  private static func cell(
    _ value: QueryValue, _ format: ValueFormat, _ language: Language
  ) -> TableReport.Cell {
    TableReport.Cell(plain: format.plain(value), shown: format.string(value, in: language))
  }

  /// What is said of rows that may not be shown; a number of people only where it is no small one.
  private static func note(_ change: SummaryChange, _ smallestGroup: Int64?) -> LocalizedText? {
    let count = change.hiddenCount
    guard count > 0 else { return nil }
    let isTold = smallestGroup.map { count >= $0 } ?? false
    let (english, indonesian) =
      isTold ? ("\(count) rows", "\(count) baris") : ("some rows", "beberapa baris")
    return change.summary.isPublic
      ? LocalizedText(
        en: "\(english) change for a few people each, which is not shown",
        id: "\(indonesian) berubah bagi segelintir orang saja, dan tidak ditampilkan")
      : LocalizedText(
        en: "\(english) about persons change, which are not shown",
        id: "\(indonesian) tentang orang berubah, dan tidak ditampilkan")
  }

  private static func objective(_ change: Impact.Objective, _ language: Language) -> Objective? {
    guard let review = change.new ?? change.old else { return nil }
    func figure(
      _ name: String, _ title: LocalizedText,
      _ value: (PolicyReview) -> (plain: String, shown: String)?
    ) -> Figure {
      let cells = [change.old, change.new].map { side in
        side.flatMap(value).map { TableReport.Cell(plain: $0.plain, shown: $0.shown) }
      }
      return Figure(
        name: name, title: title[language], old: cells[0], new: cells[1], difference: nil)
    }
    func number(_ value: QueryValue) -> (plain: String, shown: String) {
      (value.description, ValueFormat.number.string(value, in: language))
    }
    return Objective(
      policy: review.policy, about: review.about, text: review.objective, isFlip: change.isFlip,
      verdict: figure("verdict", LocalizedText(en: "verdict", id: "penilaian")) { side in
        (side.verdict.rawValue, side.verdict.words[language])
      },
      figure: figure(
        "\(review.summary).\(review.column)",
        LocalizedText(verbatim: "\(review.summary) \(review.column)")
      ) { $0.value.map(number) },
      target: figure("target", LocalizedText(verbatim: "target")) { number($0.target) })
  }

  /// - `isPresent`: Whether its line is one of the later state.
  private static func finding(
    _ finding: Records.Finding, _ language: Language, isPresent: Bool
  ) -> Finding {
    var subject = finding.recordID ?? finding.path
    if finding.recordID != nil, let title = finding.recordTitle { subject += " \"\(title)\"" }
    var place = finding.recordID == nil && !isPresent ? "" : finding.path
    if isPresent, let line = finding.problem.range?.line { place += ":\(line)" }
    return Finding(
      rule: finding.problem.rule, severity: finding.problem.severity.rawValue, subject: subject,
      place: place, message: finding.problem.message[language])
  }
}

extension PolicyReview.Verdict {
  /// What a person reads.
  var words: LocalizedText {
    switch self {
    case .reviewNeeded: LocalizedText(en: "needs a review", id: "perlu ditinjau")
    case .short: LocalizedText(en: "short of the target", id: "belum tercapai")
    case .reached: LocalizedText(en: "reached", id: "tercapai")
    case .notMeasured: LocalizedText(en: "not measured", id: "tidak terukur")
    }
  }
}
