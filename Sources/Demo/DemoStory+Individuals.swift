extension DemoStory {
  /// What every permanent civil servant is to learn: an item of the plan where one is for the unit,
  /// else learning at the place of work.
  mutating func individuals() {
    var rows = "key,person,status,competency,plan_item,hours,form,rejection_reason\n"
    var number = 0
    for person in people where person.status == "PNS" {
      number += 1
      let item = items.first { $0.units.contains(person.unit) && $0.hours >= 20 }
      let competency = item.map(\.competency) ?? 2
      rows += "I\(10_000 + number),\(person.id),disetujui,\(competencies[competency].id),"
      rows += item.map { "\($0.id),\($0.hours),," } ?? ",20,NKL09,"
      rows += "\n"
      if number.isMultiple(of: 500) {
        number += 1
        rows +=
          "I\(10_000 + number),\(person.id),ditolak,\(competencies[14].id),,,KL06,Pagu perjalanan dinas sudah habis\n"
      }
    }
    add(
      "perencana", "2026-02-18", "plans: what each person is to learn",
      ["plans/2026/\(planID)-individual.csv": rows])
  }

  /// Learning elsewhere that the agency has recognised.
  mutating func recognitions() {
    let recognised = [
      ("Penyetaraan sertifikasi pengadaan tingkat dasar", "penyetaraan", 14, "LKPP", 24),
      ("Rekognisi pengalaman pengelola arsip", "rpl", 12, "Dinas Perpustakaan dan Kearsipan", 20),
      ("Penyetaraan pelatihan analis data", "penyetaraan", 16, "BPSDM Provinsi Bengkulu", 32),
    ]
    var files: [String: String] = [:]
    let learners = people.filter { $0.status == "PNS" && $0.unit == 15 }
    for (number, (title, type, competency, provider, hours)) in recognised.enumerated() {
      let id = random.id("RCG")
      files[path("activities/2026", id, title)] = """
        schema: learning-recognition/1
        id: \(id)
        title: \(title)
        type: \(type)
        person: \(learners[number].id)
        original:
          title: \(competencies[competency].name)
          provider: \(provider)
          completed_on: 2025-1\(number)-15
          hours: \(hours)
        equivalent:
          competency: \(competencies[competency].id)
          level: 2
          form: KL03
        hours_credited: \(hours)
        decision_number: 800/\(40 + number)/2026
        decided_on: 2026-03-\(10 + number)
        decided_by: kepala_bkpsdm
        classification: terbatas

        """
    }
    add("operator", "2026-03-16", "activities: recognised learning", files)
  }
}
