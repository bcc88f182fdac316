extension DemoStory {
  /// What came of the first trainings half a year later, and the sheets of the weak evaluation.
  mutating func followUp() {
    let instrument = random.id("INS")
    add(
      "evaluasi", "2026-08-24", "evaluations: questionnaire on behaviour",
      [path("evaluations/instruments", instrument, "perilaku pasca pelatihan"): form(instrument)])
    var files: [String: String] = [:]
    for activity in done.prefix(3) {
      let id = random.id("EVL")
      let title = items[activity.item].title
      files[path("evaluations/2026", id, "perilaku \(title)")] = """
        schema: evaluation/1
        id: \(id)
        title: Perilaku setelah \(title.lowercased())
        activity: \(activity.id)
        instrument: \(instrument)
        respondent_type: atasan
        opened: 2026-09-14
        closed: 2026-09-25
        invited: 12
        respondents: 12
        target: 75
        follow_up: Pendampingan di tempat kerja bagi yang belum menerapkan
        classification: terbatas

        """
      files["evaluations/2026/\(id)-assessment.csv"] = assessments(activity.participants)
    }
    add("evaluasi", "2026-09-28", "evaluations: behaviour after the first trainings", files)
    add(
      "evaluasi", "2026-03-30", "evaluations: sheets of the weak evaluation",
      ["evaluations/2026/\(weakEvaluationID)-responses.csv": sheets()])
  }

  private static let behaviours = [
    ("mandiri", "penerapan", "Mengerjakan tugas dengan aplikasi tanpa bantuan"),
    ("berbagi", "penerapan", "Mengajari rekan kerja"),
    ("didukung", "dukungan", "Mendapat alat dan waktu untuk menerapkan"),
  ]

  private func form(_ id: String) -> String {
    var text = """
      schema: evaluation-instrument/1
      id: \(id)
      title: Perilaku pasca pelatihan
      version: 1
      level: L3
      scale_max: 4
      labels: [tidak pernah, jarang, sering, selalu]
      items:

      """
    for (code, dimension, words) in Self.behaviours {
      text += "  - {code: \(code), dimension: \(dimension), text: \(words)}\n"
    }
    return text
  }

  private mutating func assessments(_ participants: [String]) -> String {
    var rows = "key,person,item,assessor,assessed_on,before,after,applied,barrier\n"
    var number = 0
    for person in participants.prefix(12) {
      for (code, _, _) in Self.behaviours {
        number += 1
        let before = Int.random(in: 1...3, using: &random)
        let isApplied = random.happens(70)
        let after = isApplied ? before + 1 : before
        rows +=
          "P\(100 + number),\(person),\(code),atasan,2026-09-\(14 + number % 10),\(before),\(after),"
        rows +=
          isApplied ? "ya,\n" : "tidak,\(random.happens(50) ? "beban_kerja" : "tidak_ada_alat")\n"
      }
    }
    return rows
  }

  /// One sheet for each of the 25 who answered, in no order; the counts are those of the tallies.
  private mutating func sheets() -> String {
    let columns = weakCounts.map { counts in
      counts.enumerated().flatMap { Array(repeating: $0 + 1, count: $1) }
    }
    var rows = "sheet,item,value\n"
    for (place, sheet) in (0..<(columns.first?.count ?? 0)).shuffled(using: &random).enumerated() {
      for (question, column) in zip(Self.questions, columns) {
        rows += "L\(two(place + 1)),\(question),\(column[sheet])\n"
      }
    }
    return rows
  }
}
