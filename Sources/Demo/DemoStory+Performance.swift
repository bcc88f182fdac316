extension DemoStory {
  /// Appraisals of the year before: of two units whole, so that their spread can be seen.
  mutating func performance(_ year: DemoYear) {
    let unitRows = unitIDs.enumerated().map { number, unit in
      "U\(two(number + 1)),\(unit),tahunan,Baik\n"
    }
    var rows = "key,person,period,scheme,predicate,work_result,behaviour\n"
    for (number, (person, predicate)) in appraised(year).enumerated() {
      rows += "K\(10_001 + number),\(person.id),tahunan,permenpanrb6_2022,"
      rows += "\(predicate.name),\(predicate.ratings)\n"
    }
    let folder = "needs/\(year.year - 1)"
    add(
      "operator", "\(year.year)-01-16", "needs: appraisals of \(year.year - 1)",
      [
        "\(folder)/unit-performance.csv": "key,unit,period,predicate\n" + unitRows.joined(),
        "\(folder)/performance.csv": rows,
      ])
  }

  /// The professionalism index of the same two units.
  mutating func index(_ year: DemoYear) {
    var random = DemoGenerator("index \(year.year)")
    var rows =
      "person,qualification,leadership,functional,technical,seminar,performance,discipline\n"
    for (person, predicate) in appraised(year) {
      rows += "\(person.id),\(scores(person, year, performance: predicate.score, using: &random))\n"
    }
    add(
      "operator", "\(year.year)-11-12", "evaluations: professionalism index of \(year.year)",
      ["evaluations/\(year.year)/ip-asn.csv": rows])
  }

  /// The people of the personnel agency and of the one-stop service, each with a predicate.
  private func appraised(_ year: DemoYear) -> [(Person, Predicate)] {
    [19, 11].flatMap { unit in
      people.filter { $0.unit == unit && $0.serves(in: year.year) }.enumerated().map {
        ($0.element, Self.predicate($0.offset % 20))
      }
    }
  }

  private typealias Predicate = (name: String, ratings: String, score: Int)

  /// Of twenty people four are very good, thirteen good, two need improvement and one is poor.
  private static func predicate(_ place: Int) -> Predicate {
    switch place {
    case ..<4: ("Sangat Baik", "di_atas,di_atas", 30)
    case ..<17: ("Baik", "sesuai,sesuai", 25)
    case ..<19: ("Butuh Perbaikan", "di_bawah,sesuai", 15)
    default: ("Kurang", "sesuai,di_bawah", 5)
    }
  }

  private func scores(
    _ person: Person, _ year: DemoYear, performance: Int, using random: inout DemoGenerator
  ) -> String {
    let education = ["S2": 20, "S1": 15, "D3": 10]
    let group = DemoLists.positions[person.position].group
    let isExecutor = group == "pelaksana"
    let isFunctional = group.hasPrefix("fungsional")
    let leadership = !isExecutor && !isFunctional && random.happens(70) ? "15" : "0"
    let functional = isFunctional && random.happens(60) ? "15" : "0"
    // Technical training counts from twenty hours on.
    let isTrained = (hours[year.year]?[person.id] ?? 0) >= 20
    let technical = isTrained ? (isExecutor ? "22.5" : "15") : "0"
    let seminar = random.happens(65) ? (isExecutor ? "17.5" : "10") : "0"
    return
      "\(education[person.education] ?? 5),\(leadership),\(functional),\(technical),\(seminar),\(performance),5"
  }
}
