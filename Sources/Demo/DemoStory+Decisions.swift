extension DemoStory {
  /// What the year's figures led to: each decision is one commit with the policy that it changes.
  mutating func decisions(_ year: DemoYear) {
    for decision in DemoDecision.all where decision.year == year.year {
      let id = DemoDecision.id(decision.key, decision.year)
      let file = path("adjustments/\(year.year)", id, decision.title)
      var files = [file: text(of: decision, id, year)]
      if let change = decision.change {
        let effective = "\(year.year + 1)-01-01"
        let key = String(change.path.dropFirst("parameters/".count))
        if decision.type == "parameter" {
          policyTexts.values[key, default: []].append(
            "{from: \(effective), value: \(change.after), adjustment: \(id)}")
        } else {
          policyTexts.counted = change.after
        }
        files.merge(policyFile(decision.policy)) { $1 }
      }
      add(
        "hukum", "\(year.year)-\(decision.day)", "adjust: \(decision.title)", files,
        decision: (file, id))
    }
  }

  private func text(of decision: DemoDecision, _ id: String, _ year: DemoYear) -> String {
    let next = year.year + 1
    let effective = decision.type == "tetap" ? "\(year.year)-\(decision.day)" : "\(next)-01-01"
    var text = """
      schema: adjustment/1
      id: \(id)
      title: \(decision.title)
      policy: \(decision.policy)
      type: \(decision.type)
      decided_on: \(year.year)-\(decision.day)
      decided_by: \(decision.role)
      effective_from: \(effective)

      """
    if let change = decision.change {
      let op = decision.type == "parameter" ? "ganti_parameter" : "ubah"
      text += """
        changes:
          - op: \(op)
            path: \(change.path)
            before: \(change.before)
            after: \(change.after)

        """
    }
    text += "rationale:\n  problem: \(decision.problem)\n  evidence:\n"
    for figure in decision.evidence { text += evidence(figure, decision, year) }
    let inputs = (heard[year.year] ?? []).map(\.id).joined(separator: ", ")
    if decision.key == "training" { text += "  public_inputs: [\(inputs)]\n" }
    text += """
        grounds:
          sosiologis: Masyarakat menunggu petugas yang cekatan
          yuridis: PP 11/2017 Pasal 203 ayat (5)
        alternatives:

      """
    for (option, pros, cons) in decision.alternatives {
      text += "    - {option: \(option), pros: \(pros), cons: \(cons)}\n"
    }
    return text + """
        chosen: \(decision.chosen)
        reason: \(decision.reason)
        risks: [\(decision.risk)]
        expected_effect:
          indicator: \(decision.indicator)
          baseline: \(baseline(decision.indicator, year))
          target: \(decision.target)
          by: \(next)-12-31
        review_on: \(next)-12-31

      """
  }

  /// A figure of the year as the summary has it at the commit before.
  private func evidence(
    _ figure: DemoDecision.Figure, _ decision: DemoDecision, _ year: DemoYear
  ) -> String {
    let record: String
    let row: String
    let summary: (name: String, column: String)
    switch figure {
    case .weakEvaluation:
      (record, row) = (year.weakEvaluationID, year.weakEvaluationID)
      summary = ("evaluation-by-activity", "score")
    case .attainment(let column):
      (record, row) = (year.planID, year.text)
      summary = ("hour-attainment", column)
    case .satisfaction:
      record = DemoGenerator.id("SKM", "RSUD Kepahiang \(year.year)")
      row = year.text
      summary = ("satisfaction-by-year", "score")
    }
    return """
          - record: \(record)
            summary: \(summary.name)
            row: \(Int(row) == nil ? row : "\"\(row)\"")
            column: \(summary.column)
            value: \(value(summary, row, year))
            at: \(DemoStep.before)
            as_of: \(year.year)-\(decision.day)

      """
  }

  private func baseline(_ indicator: String, _ year: DemoYear) -> String {
    switch indicator {
    case "evaluation-by-activity score": Self.index(yearAnswers[year.year] ?? Answers())
    case "satisfaction-by-year score": Self.decimal(satisfactionIndex[year.year] ?? 0)
    case "hour-attainment share_met": attainment(year, "share_met")
    default: attainment(year, "mean_hours")
    }
  }

  private func value(
    _ summary: (name: String, column: String), _ row: String, _ year: DemoYear
  ) -> String {
    switch summary.name {
    case "evaluation-by-activity": Self.index(answers[row] ?? Answers())
    case "satisfaction-by-year": Self.decimal(satisfactionIndex[year.year] ?? 0)
    default: attainment(year, summary.column)
    }
  }

  /// Of the civil servants in service at the end of a year: who has twenty hours, and how many.
  private func attainment(_ year: DemoYear, _ column: String) -> String {
    let last = "\(year.year)-12-31"
    let counted = people.filter {
      $0.status == "PNS" && $0.since <= last && ($0.until ?? last) >= last
    }.map { hours[year.year]?[$0.id] ?? 0 }
    let met = counted.filter { $0 >= 20 }.count
    let part = column == "share_met" ? 100 * met : counted.reduce(0, +)
    return Self.decimal((200 * part + counted.count) / max(1, 2 * counted.count))
  }

  /// The mean of answers on a scale of four, as a share of the greatest value.
  private static func index(_ answers: Answers) -> String {
    let whole = max(1, 4 * answers.count)
    return decimal((20_000 * answers.sum + whole) / (2 * whole))
  }

  /// Hundredths as a decimal number without zeros at its end.
  private static func decimal(_ hundredths: Int) -> String {
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return "\(whole)" }
    return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
