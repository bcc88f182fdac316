extension DemoStory {
  mutating func activities() {
    let instrument = "INS-A81YZBX"
    add(
      "evaluasi", "2026-02-20", "evaluations: questionnaire for participants",
      [
        path("evaluations/instruments", instrument, "kuesioner peserta"): instrumentText(instrument)
      ])
    let months = ["03", "04", "05", "06", "07", "08", "09", "10"]
    var made = 0
    for month in months {
      var activities: [String: String] = [:]
      var judged: [String: String] = [:]
      for number in items.indices
      where items[number].start.dropFirst(5).hasPrefix(month) && made < 60 {
        // One item in six was not carried out.
        if number >= 6, number % 6 == 5 { continue }
        made += 1
        let id = random.id("ACT")
        let item = items[number]
        activities[path("activities/2026", id, item.title)] = activityText(id, number)
        let people = participants(item.units)
        activities["activities/2026/\(id)-participation.csv"] = participation(item.hours, people)
        done.append(Activity(id: id, item: number, participants: people.map(\.id)))
        let evaluation = number == 0 ? weakEvaluationID : random.id("EVL")
        judged[path("evaluations/2026", evaluation, item.title)] = evaluationText(
          evaluation, id, instrument, number)
        judged["evaluations/2026/\(evaluation)-tallies.csv"] = tallies(isWeak: number == 0)
      }
      add(
        "operator", "2026-\(month)-26", "activities: \(activities.count / 2) of \(month)/2026",
        activities)
      add(
        "evaluasi", "2026-\(month)-28", "evaluations: \(judged.count / 2) of \(month)/2026", judged)
    }
  }

  private func activityText(_ id: String, _ number: Int) -> String {
    let item = items[number]
    return """
      schema: activity/1
      id: \(id)
      title: \(item.title)
      plan_item: \(item.id)
      form: \(item.form)
      mode: \(item.form == "NKL03" ? "daring" : "luring")
      scope: daerah
      status: selesai
      start: \(item.start)
      end: \(end(of: item.start))
      provider: BKPSDM
      hours: \(item.hours)
      cost_actual: \(item.amount - item.amount / 10)
      documents:
        - {type: daftar_hadir, ref: arsip/\(id)/daftar-hadir.pdf}
        - {type: laporan, ref: arsip/\(id)/laporan.pdf}

      """
  }

  private mutating func participants(_ units: [Int]) -> [Person] {
    Array(people.filter { units.contains($0.unit) }.shuffled(using: &random).prefix(30))
  }

  private mutating func participation(_ hours: Int, _ people: [Person]) -> String {
    var rows = "person,attended_hours,pre_score,post_score,max_score,result\n"
    for person in people {
      let isWhole = random.happens(88)
      let attended = isWhole ? "\(hours)" : "\(hours / 2).5"
      let before = Int.random(in: 35...70, using: &random)
      let after = min(100, before + Int.random(in: 5...30, using: &random))
      rows += "\(person.id),\(attended),\(before),\(after),100,\(isWhole ? "lulus" : "hadir")\n"
    }
    return rows
  }

  private func instrumentText(_ id: String) -> String {
    """
    schema: evaluation-instrument/1
    id: \(id)
    title: Kuesioner peserta
    level: L1
    scale_max: 4
    items:
      - {code: materi, dimension: materi, text: Materi sesuai dengan pekerjaan saya}
      - {code: pengajar, dimension: pengajar, text: Pengajar menguasai materi}
      - {code: metode, dimension: metode, text: Cara mengajarnya membantu saya belajar}
      - {code: waktu, dimension: waktu, text: Waktunya cukup}
      - {code: manfaat, dimension: manfaat, text: Saya akan memakai hasilnya}

    """
  }

  private func evaluationText(
    _ id: String, _ activity: String, _ instrument: String, _ number: Int
  ) -> String {
    let month = items[number].start.prefix(8)
    var text = """
      schema: evaluation/1
      id: \(id)
      title: Evaluasi \(items[number].title.lowercased())
      activity: \(activity)
      instrument: \(instrument)
      opened: \(month)24
      closed: \(month)27
      respondents: 25
      target: 80

      """
    if number == 0 {
      text += "findings: Waktu terlalu singkat; peserta belum lancar memakai aplikasi perkantoran\n"
    }
    return text
  }

  /// The codes of the participants' questionnaire.
  static let questions = ["materi", "pengajar", "metode", "waktu", "manfaat"]

  /// Answers of 25 participants to each item: mostly good ones, of the weak activity poor ones.
  private mutating func tallies(isWeak: Bool) -> String {
    var rows = "item,count_1,count_2,count_3,count_4,count_5\n"
    for item in Self.questions {
      var counts = [0, 0, 0, 0]
      for _ in 0..<25 {
        let draw = Int.random(in: 0..<100, using: &random)
        counts[
          isWeak
            ? (draw < 25 ? 0 : draw < 65 ? 1 : draw < 90 ? 2 : 3)
            : (draw < 2 ? 0 : draw < 10 ? 1 : draw < 50 ? 2 : 3)] += 1
      }
      if isWeak { weakCounts.append(counts) }
      rows += "\(item),\(counts.map(String.init).joined(separator: ",")),\n"
    }
    return rows
  }
}
