extension DemoStory {
  /// Who needs what: administration staff information technology, health staff emergency response.
  private var weak: [String: Int] { ["T.01": 2, "T.02": 1, "T.12": 2, "T.13": 1] }

  mutating func survey() {
    let sample = stride(from: 3, to: people.count, by: 9).map { people[$0] }.filter {
      $0.position > 2
    }
    var rows = "key,person,competency,actual_level,source\n"
    var number = 0
    for person in sample {
      let wanted = competencies.filter { $0.levels[person.position] != nil }
      var chosen = wanted.filter { weak[$0.code] != nil }
      let others = wanted.filter { weak[$0.code] == nil }
      for _ in 0..<max(0, 6 - chosen.count) {
        guard let other = others.randomElement(using: &random),
          !chosen.contains(where: { $0.id == other.id })
        else { continue }
        chosen.append(other)
      }
      for competency in chosen {
        let level = competency.levels[person.position] ?? 1
        let gap =
          weak[competency.code].map { random.happens(78) ? $0 : 0 } ?? (random.happens(14) ? 1 : 0)
        number += 1
        let key = "R\(10_000 + number)"
        rows +=
          "\(key),\(person.id),\(competency.id),\(max(1, level - gap)),\(random.happens(40) ? "atasan" : "mandiri")\n"
      }
    }
    var text = """
      schema: needs-survey/1
      id: \(surveyID)
      title: Survei kebutuhan kompetensi 2026
      year: 2026
      method: kuesioner
      population: \(people.count)
      sample: \(sample.count)
      opened: 2026-01-19
      closed: 2026-01-30
      scores:

      """
    let scores = ["T.01": (5, 4), "T.02": (5, 5), "T.12": (4, 5), "T.13": (4, 3)]
    for competency in competencies {
      let (strategic, heard) = scores[competency.code] ?? (2, 1)
      text += "  - {competency: \(competency.id), strategic: \(strategic), public: \(heard)}\n"
    }
    add(
      "perencana", "2026-02-02", "needs: survey of 2026",
      [
        path("needs/2026", surveyID, "survei kebutuhan kompetensi"): text,
        "needs/2026/\(surveyID)-responses.csv": rows,
      ])
  }

  mutating func plan() {
    makeItems()
    var ceilings: [String: Int] = [:]
    for (number, item) in items.enumerated() {
      ceilings[subactivity(number), default: 0] += item.amount
    }
    var text = """
      schema: plan/1
      id: \(planID)
      title: Rencana pengembangan kompetensi 2026
      level: instansi
      year: 2026
      revision: 0
      status: ditetapkan
      drafted_by: pyb
      enacted_by: ppk
      instrument: Keputusan Bupati Nomor 800/112/2026
      ceilings:

      """
    for (code, amount) in ceilings.sorted(by: { $0.key < $1.key }) {
      // What is left is for what nobody has foreseen.
      text += "  - {subactivity: \(code), amount: \((amount / 50_000_000 + 2) * 50_000_000)}\n"
    }
    add(
      "perencana", "2026-02-09", "plans: plan of 2026",
      [path("plans/2026", planID, "rencana"): text])
    for (number, part) in stride(from: 0, to: items.count, by: 16).enumerated() {
      var files: [String: String] = [:]
      for index in part..<min(part + 16, items.count) {
        files[path("plans/2026", items[index].id, items[index].title)] = itemText(index)
      }
      add(
        "perencana", "2026-02-1\(number)", "plans: items \(part + 1) to \(part + files.count)",
        files)
    }
  }

  func subactivity(_ number: Int) -> String {
    number.isMultiple(of: 3) ? "5.04.02.2.02" : "5.04.02.2.01"
  }

  private mutating func makeItems() {
    let forms = ["KL03", "KL03", "KL10", "KL07", "KL06", "NKL03", "NKL01"]
    let words = [
      "KL03": "Pelatihan", "KL10": "Bimtek", "KL07": "Workshop", "KL06": "Seminar",
      "NKL03": "E-learning", "NKL01": "Coaching",
    ]
    let answered = competencies.indices.filter { competencies[$0].code != "T.12" }
    var number = 0
    while items.count < 80 {
      // The need for information technology is answered first, and in several places.
      let competency = number < 6 ? 9 + number % 2 : answered[number % answered.count]
      let form = number < 6 ? "KL03" : forms.randomElement(using: &random) ?? "KL03"
      let name = competencies[competency].name
      let family = DemoLists.units.indices.filter { unit in
        competencies[competency].levels.keys.contains {
          DemoLists.positions[$0].family == DemoLists.units[unit].family
        }
      }
      var units: [Int] = []
      for _ in 0..<3 {
        if let unit = family.randomElement(using: &random), !units.contains(unit) {
          units.append(unit)
        }
      }
      if units.isEmpty { units = [19] }
      let month = 3 + number % 8
      let day = Int.random(in: 1...20, using: &random)
      items.append(
        (
          random.id("PLI"), "\(words[form] ?? "Pelatihan") \(name.lowercased()) \(number + 1)",
          competency,
          "2026-\(two(month))-\(two(day))", [16, 24, 32, 8].randomElement(using: &random) ?? 16,
          form,
          Int.random(in: 12...60, using: &random) * 1_000_000, units.sorted()
        ))
      number += 1
    }
  }

  /// The last day of an item: two days later.
  func end(of start: String) -> String {
    let day = Int(start.suffix(2)) ?? 1
    let end = day + 2
    return start.prefix(8) + (end < 10 ? "0\(end)" : "\(end)")
  }

  private func itemText(_ number: Int) -> String {
    let item = items[number]
    var text = """
      # yaml-language-server: $schema=../../schema/plans/plan-item.schema.json
      schema: plan-item/1
      id: \(item.id)
      title: \(item.title)
      plan: \(planID)
      owner: \(unitIDs[19])
      competencies:
        - \(competencies[item.competency].id)
      targets:
        units: [\(item.units.map { unitIDs[$0] }.joined(separator: ", "))]
        people: 30
      form: \(item.form)
      hours: \(item.hours)
      provider:
        name: BKPSDM
        type: sendiri
      schedule:
        start: \(item.start)
        end: \(end(of: item.start))
      curriculum:
        conforms: true
      budget:
        account: 5.1.02.02.12.0001
        subactivity: \(subactivity(number))
        amount: \(item.amount)
      needs:

      """
    if number < 6 {
      // For every unit where the survey found the need.
      text += "  - {survey: \(surveyID), competency: \(competencies[item.competency].id)}\n"
    } else {
      for unit in item.units {
        text +=
          "  - {survey: \(surveyID), competency: \(competencies[item.competency].id), unit: \(unitIDs[unit])}\n"
      }
    }
    return text
      + "expected_outcome: Peserta menerapkan \(competencies[item.competency].name.lowercased()) dalam pekerjaannya\n"
  }
}
