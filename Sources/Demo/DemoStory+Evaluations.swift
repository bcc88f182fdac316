extension DemoStory {
  static let questionnaireID = "INS-A81YZBX"
  static let behaviourFormID = DemoGenerator.id("INS", "behaviour")
  static let resultsFormID = DemoGenerator.id("INS", "results")

  /// A question: its code, dimension and words.
  typealias Question = (code: String, dimension: String, words: String)

  static let questions: [Question] = [
    ("materi", "materi", "Materi sesuai dengan pekerjaan saya"),
    ("pengajar", "pengajar", "Pengajar menguasai materi"),
    ("metode", "metode", "Cara mengajarnya membantu saya belajar"),
    ("waktu", "waktu", "Waktunya cukup"), ("manfaat", "manfaat", "Saya akan memakai hasilnya"),
  ]
  static let behaviours: [Question] = [
    ("mandiri", "penerapan", "Mengerjakan tugas dengan aplikasi tanpa bantuan"),
    ("berbagi", "penerapan", "Mengajari rekan kerja"),
    ("didukung", "dukungan", "Mendapat alat dan waktu untuk menerapkan"),
  ]
  static let effects: [Question] = [
    ("layanan", "kinerja", "Layanan unit menjadi lebih cepat"),
    ("keluhan", "kinerja", "Keluhan masyarakat berkurang"),
  ]

  /// The questionnaires of three levels; learning itself is measured by tests before and after.
  mutating func instruments() {
    let labels = "[tidak pernah, jarang, sering, selalu]"
    let forms = [
      (Self.questionnaireID, "Kuesioner peserta", "L1", "", Self.questions),
      (Self.behaviourFormID, "Perilaku pasca pelatihan", "L3", labels, Self.behaviours),
      (Self.resultsFormID, "Dampak pada layanan", "L4", "", Self.effects),
    ]
    var files: [String: String] = [:]
    for (id, title, level, labels, questions) in forms {
      var text = """
        schema: evaluation-instrument/1
        id: \(id)
        title: \(title)
        version: 1
        level: \(level)
        scale_max: 4

        """
      if !labels.isEmpty { text += "labels: \(labels)\n" }
      text += "items:\n"
      for (code, dimension, words) in questions {
        text += "  - {code: \(code), dimension: \(dimension), text: \(words)}\n"
      }
      files[path("evaluations/instruments", id, title)] = text
    }
    add("evaluasi", "2024-02-20", "evaluations: questionnaires of three levels", files)
  }

  /// What the participants of an activity thought of it; of the year's first one, little.
  mutating func evaluation(
    of activity: Activity, _ number: Int, _ year: DemoYear, _ files: inout [String: String]
  ) {
    let isWeak = number == 0
    let named = Self.namedActivity
    let id =
      isWeak
      ? year.weakEvaluationID
      : activity.id == named.activity ? named.evaluation : DemoGenerator.id("EVL", activity.id)
    let invited = activity.participants.count
    let respondents = invited > 100 ? invited / 2 : invited * 5 / 6
    var text = """
      schema: evaluation/1
      id: \(id)
      title: Evaluasi \(activity.title.lowercased())
      activity: \(activity.id)
      instrument: \(Self.questionnaireID)
      opened: \(activity.item.end)
      closed: \(workingDays(from: activity.item.end, count: 4).last ?? "")
      invited: \(invited)
      respondents: \(respondents)
      target: 80

      """
    if isWeak {
      text += "findings: \(Self.findings[year.year] ?? "")\nsuggestions:\n"
      text += "  - {category: waktu, summary: Tambah waktu praktik, count: 11}\n"
      text += "follow_up: Rancangan pelatihannya ditinjau\n"
    }
    let folder = "evaluations/\(year.year)"
    files[path(folder, id, activity.title)] = text
    files["\(folder)/\(id)-tallies.csv"] = tallies(id, respondents, isWeak: isWeak, year)
    guard isWeak else { return }
    add(
      "evaluasi", "\(year.year)-\(activity.item.month)-29",
      "evaluations: sheets of the weak evaluation of \(year.year)",
      ["\(folder)/\(id)-responses.csv": sheets(id)])
  }

  /// What the weak evaluation of each year found.
  private static let findings = [
    2024: "Terlalu banyak ceramah; peserta belum sempat mencoba aplikasinya",
    2025: "Peserta pulang tanpa pendampingan; hasil evaluasi terlambat sampai ke pengajar",
    2026: "Waktu terlalu singkat; peserta belum lancar memakai aplikasi perkantoran",
  ]

  /// Answers to each item: mostly good ones, of the weak activity poor ones.
  private mutating func tallies(
    _ id: String, _ respondents: Int, isWeak: Bool, _ year: DemoYear
  ) -> String {
    var random = DemoGenerator("tallies \(id)")
    var rows = "item,count_1,count_2,count_3,count_4\n"
    let bounds =
      isWeak ? [25, 65, 90] : [year.poorAnswers / 4, year.poorAnswers, 44 + year.poorAnswers]
    var total = Answers()
    for question in Self.questions {
      var counts = [0, 0, 0, 0]
      for _ in 0..<respondents {
        let draw = random.number(0...99)
        counts[bounds.firstIndex { draw < $0 } ?? 3] += 1
      }
      for (value, count) in counts.enumerated() {
        total.sum += (value + 1) * count
        total.count += count
      }
      if isWeak { weakCounts[id, default: []].append(counts) }
      rows += "\(question.code),\(counts.map(String.init).joined(separator: ","))\n"
    }
    answers[id] = total
    yearAnswers[year.year, default: Answers()].sum += total.sum
    yearAnswers[year.year, default: Answers()].count += total.count
    return rows
  }

  /// One sheet for each who answered, in no order; the counts are those of the tallies.
  private func sheets(_ id: String) -> String {
    var random = DemoGenerator("sheets \(id)")
    let columns = (weakCounts[id] ?? []).map { counts in
      counts.enumerated().flatMap { Array(repeating: $0 + 1, count: $1) }
    }
    var rows = "sheet,item,value\n"
    for (place, sheet) in (0..<(columns.first?.count ?? 0)).shuffled(using: &random).enumerated() {
      for (question, column) in zip(Self.questions, columns) {
        rows += "L\(two(place + 1)),\(question.code),\(column[sheet])\n"
      }
    }
    return rows
  }
}
