extension DemoStory {
  /// What every permanent civil servant is to learn: an item of the plan where one is for the unit,
  /// else learning at the place of work.
  mutating func individuals(_ year: DemoYear) {
    var rows = "key,person,status,competency,plan_item,hours,form,rejection_reason\n"
    let items = items[year.year] ?? []
    let itemOfUnit = DemoLists.units.indices.map { unit in
      items.first { $0.units.contains(unit) && $0.offer.hours >= 20 }
    }
    var number = 0
    for person in people where person.status == "PNS" && person.serves(in: year.year) {
      number += 1
      let item = itemOfUnit[person.unit]
      let competency = competencies[item?.competency ?? 2].id
      rows += "I\(10_000 + number),\(person.id),disetujui,\(competency),"
      rows += item.map { "\($0.id),\($0.offer.hours),," } ?? ",20,NKL09,"
      rows += "\n"
      if number.isMultiple(of: 500) {
        number += 1
        rows += "I\(10_000 + number),\(person.id),ditolak,\(competencies[14].id),,,KL06,"
        rows += "Pagu perjalanan dinas sudah habis\n"
      }
    }
    add(
      "perencana", "\(year.year)-02-10", "plans: what each person is to learn",
      ["plans/\(year.year)/\(year.planID)-individual.csv": rows])
  }

  /// Learning elsewhere that the agency has recognised.
  mutating func recognitions(_ year: DemoYear) {
    let recognised = [
      ("Penyetaraan sertifikasi pengadaan tingkat dasar", "penyetaraan", 14, "LKPP", 24),
      ("Rekognisi pengalaman pengelola arsip", "rpl", 12, "Dinas Perpustakaan dan Kearsipan", 20),
      ("Penyetaraan pelatihan analis data", "penyetaraan", 16, "BPSDM Provinsi Bengkulu", 32),
    ]
    var files: [String: String] = [:]
    let learners = people.filter {
      $0.status == "PNS" && $0.unit == 15 && $0.position > 2 && $0.serves(in: year.year)
    }.dropFirst(3 * (year.year - 2024))
    for ((title, type, competency, provider, hours), person) in zip(recognised, learners) {
      let id = DemoGenerator.id("RCG", "\(title) \(year.year)")
      let day = 10 + files.count
      self.hours[year.year, default: [:]][person.id, default: 0] += hours
      files[path("activities/\(year.year)", id, title)] = """
        schema: learning-recognition/1
        id: \(id)
        title: \(title)
        type: \(type)
        person: \(person.id)
        original:
          title: \(competencies[competency].name)
          provider: \(provider)
          completed_on: \(year.year - 1)-11-\(day)
          hours: \(hours)
        equivalent:
          competency: \(competencies[competency].id)
          level: 2
          form: KL03
        hours_credited: \(hours)
        decision_number: 800/\(30 + day)/\(year.year)
        decided_on: \(year.year)-03-\(day)
        decided_by: kepala_bkpsdm
        classification: terbatas

        """
    }
    add("operator", "\(year.year)-03-16", "activities: recognised learning", files)
  }
}
