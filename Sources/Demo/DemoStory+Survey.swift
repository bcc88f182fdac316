extension DemoStory {
  /// Who needs what: administration staff information technology, health staff emergency response.
  mutating func survey(_ year: DemoYear) {
    var random = DemoGenerator("survey \(year.year)")
    let offset = 3 + year.year % 3
    let sample = stride(from: offset, to: people.count, by: 9).map { people[$0] }.filter {
      $0.position > 2 && $0.serves(in: year.year)
    }
    var rows = "key,person,competency,actual_level,source\n"
    var number = 0
    for person in sample {
      let wanted = competencies.filter { $0.levels[person.position] != nil }
      var chosen = wanted.filter { year.shortfall[$0.code] != nil }
      let others = wanted.filter { year.shortfall[$0.code] == nil }
      for _ in 0..<max(0, 6 - chosen.count) {
        guard let other = others.randomElement(using: &random),
          !chosen.contains(where: { $0.id == other.id })
        else { continue }
        chosen.append(other)
      }
      for competency in chosen {
        let isShort = random.happens(year.shortfall[competency.code] ?? 14)
        let depth = Self.depths[competency.code] ?? 1
        let level = max(1, (competency.levels[person.position] ?? 1) - (isShort ? depth : 0))
        number += 1
        rows += "R\(10_000 + number),\(person.id),\(competency.id),\(level),"
        rows += random.happens(40) ? "atasan\n" : "mandiri\n"
      }
    }
    let folder = "needs/\(year.year)"
    add(
      "perencana", "\(year.year)-02-02", "needs: survey of \(year.year)",
      [
        path(folder, year.surveyID, "survei kebutuhan kompetensi"): surveyText(
          year, sample: sample.count),
        "\(folder)/\(year.surveyID)-responses.csv": rows,
      ])
  }

  /// How many levels those who fall short lack.
  private static let depths = ["T.01": 2, "T.12": 2]

  /// How much a competency matters to the regency's goals and to the public, of five each.
  private static let weights = [
    "T.01": (5, 4), "T.02": (5, 5), "T.12": (4, 5), "T.13": (4, 3),
  ]

  private func surveyText(_ year: DemoYear, sample: Int) -> String {
    var text = """
      schema: needs-survey/1
      id: \(year.surveyID)
      title: Survei kebutuhan kompetensi \(year.year)
      year: \(year.year)
      method: kuesioner
      population: \(people.filter { $0.serves(in: year.year) }.count)
      sample: \(sample)
      opened: \(year.year)-01-19
      closed: \(year.year)-01-30
      scores:

      """
    for competency in competencies {
      let (strategic, heard) = Self.weights[competency.code] ?? (2, 1)
      text += "  - {competency: \(competency.id), strategic: \(strategic), public: \(heard)}\n"
    }
    return text
  }
}
