internal import Records

extension DemoStory {
  /// The plan as a draft with its items; it is set once everybody has agreed.
  mutating func plan(_ year: DemoYear) {
    makeItems(year)
    add(
      "perencana", "\(year.year)-02-04", "plans: draft of the plan of \(year.year)",
      planFile(year, status: "draf"))
    let items = items[year.year] ?? []
    for (number, part) in stride(from: 0, to: items.count, by: 16).enumerated() {
      var files: [String: String] = [:]
      for item in items[part..<min(part + 16, items.count)] {
        files[path("plans/\(year.year)", item.id, item.title)] = itemText(item, year)
      }
      add(
        "perencana", "\(year.year)-02-\(two(5 + number))",
        "plans: items \(part + 1) to \(part + files.count)", files)
    }
    withdraw(year)
  }

  /// A proposal that was withdrawn while the plan was a draft: its id is never used again.
  static let withdrawnID = DemoGenerator.id("PLI", "withdrawn")

  private mutating func withdraw(_ year: DemoYear) {
    guard year.year == 2025, var item = items[year.year]?.first else { return }
    (item.id, item.title) = (Self.withdrawnID, "Studi banding ke luar provinsi")
    let file = path("plans/\(year.year)", item.id, item.title)
    add("perencana", "\(year.year)-02-08", "plans: one more proposal", [file: itemText(item, year)])
    add("perencana", "\(year.year)-02-09", "plans: the proposal is withdrawn", [:], removed: [file])
  }

  /// The file of the plan.
  func planFile(_ year: DemoYear, status: String) -> [String: String] {
    var ceilings: [String: Int] = [:]
    for item in items[year.year] ?? [] { ceilings[item.subactivity, default: 0] += item.amount }
    var text = """
      schema: plan/1
      id: \(year.planID)
      title: Rencana pengembangan kompetensi \(year.year)
      level: instansi
      year: \(year.year)
      revision: 0
      status: \(status)
      drafted_by: pyb

      """
    if status == "ditetapkan" {
      text += """
        enacted_by: ppk
        enacted_on: \(year.year)-02-13
        instrument: Keputusan Bupati Nomor 800/112/\(year.year)

        """
    }
    // What is left is for what nobody has foreseen.
    let rounded = ceilings.mapValues { ($0 / 50_000_000 + 2) * 50_000_000 }
    text += "budget_document: DPA BKPSDM \(year.year)\n"
    text += "budget_total: \(rounded.values.reduce(0, +))\nceilings:\n"
    for (code, amount) in rounded.sorted(by: { $0.key < $1.key }) {
      text += "  - {subactivity: \(code), amount: \(amount)}\n"
    }
    return [path("plans/\(year.year)", year.planID, "rencana"): text]
  }

  /// One item has an id that never changes, for pages that name it.
  private static let namedItem = (year: 2026, number: 4, id: "PLI-0VP02YB")

  private mutating func makeItems(_ year: DemoYear) {
    var random = DemoGenerator("items \(year.year)")
    let answered = competencies.indices.filter { !year.leftOut.contains(competencies[$0].code) }
    var made: [Item] = []
    for (number, offer) in year.offers.enumerated() {
      let competency =
        offer.competencies.isEmpty
        ? answered[(number * 5 + year.year) % answered.count]
        : offer.competencies[number % offer.competencies.count]
      // Trainings are spread over the year; e-learning has the months for itself.
      let month = 4 + number % 7
      let start = "\(year.year)-\(two(month))-\(two(random.number(2...9)))"
      let isNamed = (year.year, number) == (Self.namedItem.year, Self.namedItem.number)
      let name = competencies[competency].name.lowercased()
      made.append(
        Item(
          id: isNamed ? Self.namedItem.id : DemoGenerator.id("PLI", "\(year.year) \(number)"),
          title: "\(offer.word) \(name) \(number + 1)", offer: offer, competency: competency,
          days: workingDays(from: start, count: offer.days),
          amount: random.number(offer.millions) * 1_000_000,
          units: units(for: competency, offer: offer, using: &random),
          subactivity: number.isMultiple(of: 3) ? "5.04.02.2.02" : "5.04.02.2.01"))
    }
    items[year.year] = made
  }

  /// Whom an item is for: units that have people who need it.
  private func units(
    for competency: Int, offer: DemoOffer, using random: inout DemoGenerator
  ) -> [Int] {
    let family = DemoLists.units.indices.filter { unit in
      competencies[competency].levels.keys.contains {
        DemoLists.positions[$0].family == DemoLists.units[unit].family
      }
    }
    let wanted = offer.isElectronic ? 13 : 3
    let all = offer.isElectronic ? Array(DemoLists.units.indices) : family
    let units = all.shuffled(using: &random).prefix(wanted).sorted()
    return units.isEmpty ? [19] : units
  }

  /// The units of an item: few on one line, many on lines of their own.
  private func units(_ item: Item) -> String {
    let ids = item.units.map { unitIDs[$0] }
    return ids.count < 6
      ? " [\(ids.joined(separator: ", "))]" : ids.map { "\n    - \($0)" }.joined()
  }

  private func itemText(_ item: Item, _ year: DemoYear) -> String {
    let competency = competencies[item.competency]
    var text = """
      # yaml-language-server: $schema=../../schema/plans/plan-item.schema.json
      schema: plan-item/1
      id: \(item.id)
      title: \(item.title)
      plan: \(year.planID)
      owner: \(unitIDs[19])
      competencies:
        - \(competency.id)
      targets:
        units:\(units(item))
        people: \(item.offer.people)
      form: \(item.offer.form)
      hours: \(item.offer.hours)
      provider:
        name: \(item.offer.provider.name)
        type: \(item.offer.provider.type)
      speakers:
        - {institution: \(item.offer.provider.name), role: pengajar}
      schedule:
        start: \(item.start)
        end: \(item.end)
      curriculum:
        conforms: true
      budget:
        account: 5.1.02.02.12.0001
        subactivity: \(item.subactivity)
        amount: \(item.amount)
      needs:

      """
    let need = "  - {survey: \(year.surveyID), competency: \(competency.id)"
    if year.shortfall[competency.code] != nil {
      // For every unit where the survey found the need.
      text += "\(need)}\n"
    } else {
      for unit in item.units { text += "\(need), unit: \(unitIDs[unit])}\n" }
    }
    return text
      + "expected_outcome: Peserta menerapkan \(competency.name.lowercased()) dalam pekerjaannya\n"
  }
}
