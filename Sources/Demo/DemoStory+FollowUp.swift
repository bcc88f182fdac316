extension DemoStory {
  /// What came of trainings at work: of the year before all, of 2026 the first three.
  mutating func behaviour(_ year: DemoYear) {
    follow(
      Array((done[year.year - 1] ?? []).filter { $0.item.offer.hours >= 8 }), in: year, "02-23")
    guard year.year == DemoYear.all.last?.year else { return }
    follow(Array((done[year.year] ?? []).prefix(3)), in: year, "10-05")
  }

  private mutating func follow(_ activities: [Activity], in year: DemoYear, _ day: String) {
    guard !activities.isEmpty else { return }
    let month = day.prefix(2)
    var files: [String: String] = [:]
    for activity in activities {
      let id = DemoGenerator.id("EVL", "behaviour \(activity.id)")
      files[path("evaluations/\(year.year)", id, "perilaku \(activity.title)")] = """
        schema: evaluation/1
        id: \(id)
        title: Perilaku setelah \(activity.title.lowercased())
        activity: \(activity.id)
        instrument: \(Self.behaviourFormID)
        respondent_type: atasan
        opened: \(year.year)-\(month)-01
        closed: \(year.year)-\(month)-03
        invited: 12
        respondents: 12
        target: 75
        follow_up: Pendampingan di tempat kerja bagi yang belum menerapkan
        classification: terbatas

        """
      files["evaluations/\(year.year)/\(id)-assessment.csv"] = assessments(
        id, activity.participants, "\(year.year)-\(month)-0", applied: 50 + 8 * (year.year - 2024))
    }
    add(
      "evaluasi", "\(year.year)-\(day)",
      "evaluations: behaviour after \(activities.count) trainings",
      files)
  }

  private func assessments(
    _ id: String, _ participants: [String], _ day: String, applied: Int
  ) -> String {
    var random = DemoGenerator("assessments \(id)")
    var rows = "key,person,item,assessor,assessed_on,before,after,applied,barrier\n"
    var number = 0
    for person in participants.prefix(12) {
      for question in Self.behaviours {
        number += 1
        let before = random.number(1...3)
        let isApplied = random.happens(applied)
        rows += "P\(100 + number),\(person),\(question.code),atasan,\(day)\(1 + number % 3),"
        rows += "\(before),\(isApplied ? before + 1 : before),"
        let barrier = random.happens(50) ? "beban_kerja" : "tidak_ada_alat"
        rows += isApplied ? "ya,\n" : "tidak,\(barrier)\n"
      }
    }
    return rows
  }

  /// What the year's first trainings brought the services, and what that is worth.
  mutating func results(_ year: DemoYear) {
    var files: [String: String] = [:]
    let first = (done[year.year] ?? []).filter { $0.item.offer.competencies == [9, 10] }.prefix(2)
    for (number, activity) in first.enumerated() {
      let id = DemoGenerator.id("EVL", "results \(activity.id)")
      let minutes = 55 - 6 * (year.year - 2024) - 3 * number
      files[path("evaluations/\(year.year)", id, "dampak \(activity.title)")] = """
        schema: evaluation/1
        id: \(id)
        title: Dampak \(activity.title.lowercased())
        activity: \(activity.id)
        instrument: \(Self.resultsFormID)
        respondent_type: atasan
        opened: \(year.year)-11-02
        closed: \(year.year)-11-05
        invited: 8
        respondents: 8
        results:
          - indicator: lama layanan di loket
            unit: menit
            before: \(minutes)
            after: \(minutes - 9 - 2 * (year.year - 2024))
            target: 40
            source: buku register loket
        benefit: \(activity.item.amount * (8 + 2 * (year.year - 2024) - number) / 10)
        follow_up: Dibahas dalam rapat perangkat daerah

        """
      let middle = 3 + number
      files["evaluations/\(year.year)/\(id)-tallies.csv"] = """
        item,count_1,count_2,count_3,count_4
        layanan,0,1,\(middle),\(7 - middle)
        keluhan,1,1,\(middle),\(6 - middle)

        """
    }
    add(
      "evaluasi", "\(year.year)-11-09", "evaluations: what services gained in \(year.year)", files)
  }

  /// What people think of eleven services, in counts.
  mutating func satisfaction(_ year: DemoYear) {
    let elements = [
      "persyaratan", "prosedur", "waktu", "biaya", "produk", "kompetensi", "perilaku", "pengaduan",
      "sarana",
    ]
    var files: [String: String] = [:]
    var total = Answers()
    // A year passes between two surveys at most.
    let closed = 16 + 2 * (2026 - year.year)
    let served = DemoLists.units.indices.filter {
      DemoLists.units[$0].type == "puskesmas" || [7, 11, 22].contains($0)
    }
    for unit in served {
      let name = DemoLists.units[unit].name
      let id = DemoGenerator.id("SKM", "\(name) \(year.year)")
      var random = DemoGenerator("satisfaction \(id)")
      var text = """
        schema: skm-survey/1
        id: \(id)
        title: Survei kepuasan masyarakat \(name)
        unit: \(unitIDs[unit])
        year: \(year.year)
        period: tahunan
        opened: \(year.year)-10-05
        closed: \(year.year)-10-\(closed)
        population: 400
        sample: 200
        weight_mode: exact
        published_url: https://kepahiang.example/skm/\(year.year)
        follow_up: Melatih petugas pada unsur terendah
        elements:

        """
      for element in elements {
        let isStaff = element == "kompetensi" || element == "waktu"
        let bad = random.number(0...6)
        let poor = random.number(6...(isStaff ? year.discontent : year.discontent / 2))
        let good = random.number(80...120)
        let best = 200 - bad - poor - good
        text += "  - {element: \(element), count_1: \(bad), count_2: \(poor),"
        text += " count_3: \(good), count_4: \(best)}\n"
        total.sum += bad + 2 * poor + 3 * good + 4 * best
        total.count += 200
      }
      files[path("evaluations/\(year.year)", id, "skm \(name)")] = text
    }
    satisfactionIndex[year.year] = (2 * 2_500 * total.sum + total.count) / (2 * total.count)
    add(
      "evaluasi", "\(year.year)-10-\(closed + 1)",
      "evaluations: public satisfaction of eleven services in \(year.year)", files)
  }
}
