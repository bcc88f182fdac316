extension DemoStory {
  /// Appraisals of 2025 and the professionalism index: of two units whole, so that their spread can
  /// be seen.
  mutating func performance() {
    let unitRows = unitIDs.enumerated().map { number, unit in
      "U\(two(number + 1)),\(unit),tahunan,Baik\n"
    }
    var appraisals = "key,person,period,scheme,predicate,work_result,behaviour\n"
    var index =
      "person,qualification,leadership,functional,technical,seminar,performance,discipline\n"
    var number = 0
    for unit in Self.appraisedUnits {
      for (place, person) in people.filter({ $0.unit == unit }).enumerated() {
        number += 1
        let predicate = Self.predicate(place % 20)
        appraisals +=
          "K\(10_000 + number),\(person.id),tahunan,permenpanrb6_2022,\(predicate.name),\(predicate.ratings)\n"
        index += "\(person.id),\(scores(person, performance: predicate.score))\n"
      }
    }
    add(
      "operator", "2026-01-16", "needs: appraisals of 2025",
      [
        "needs/2025/unit-performance.csv": "key,unit,period,predicate\n" + unitRows.joined(),
        "needs/2025/performance.csv": appraisals,
      ])
    add(
      "operator", "2026-11-20", "evaluations: professionalism index of 2026",
      ["evaluations/2026/ip-asn.csv": index])
  }

  /// The personnel agency and the one-stop service.
  private static let appraisedUnits = [19, 11]

  /// Of twenty people four are very good, thirteen good, two need improvement and one is poor.
  private static func predicate(_ place: Int) -> (name: String, ratings: String, score: Int) {
    switch place {
    case ..<4: ("Sangat Baik", "di_atas,di_atas", 30)
    case ..<17: ("Baik", "sesuai,sesuai", 25)
    case ..<19: ("Butuh Perbaikan", "di_bawah,sesuai", 15)
    default: ("Kurang", "sesuai,di_bawah", 5)
    }
  }

  private mutating func scores(_ person: Person, performance: Int) -> String {
    let education = ["S2": 20, "S1": 15, "D3": 10]
    let group = DemoLists.positions[person.position].group
    let isExecutor = group == "pelaksana"
    let isFunctional = group.hasPrefix("fungsional")
    let leadership = !isExecutor && !isFunctional && random.happens(70) ? "15" : "0"
    let functional = isFunctional && random.happens(60) ? "15" : "0"
    let technical = random.happens(40) ? (isExecutor ? "22.5" : "15") : "0"
    let seminar = random.happens(65) ? (isExecutor ? "17.5" : "10") : "0"
    return
      "\(education[person.education] ?? 5),\(leadership),\(functional),\(technical),\(seminar),\(performance),5"
  }
}
