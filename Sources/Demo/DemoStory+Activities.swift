extension DemoStory {
  /// What of the plan took place, month by month, each with what the participants thought of it.
  mutating func activities(_ year: DemoYear) {
    let items = items[year.year] ?? []
    for month in Set(items.map(\.month)).sorted() {
      var carriedOut: [String: String] = [:]
      var judged: [String: String] = [:]
      var count = 0
      for (number, item) in items.enumerated() where item.month == month {
        // One of the later items in seven was not carried out.
        let isCancelled = number >= 8 && number % 7 == 4
        let activity = activity(number, item, year, isCancelled: isCancelled, &carriedOut)
        count += 1
        guard !isCancelled else { continue }
        if (year.year, number) == Self.dearActivity {
          carriedOut.merge(waiver(for: activity, on: "\(year.year)-\(month)-26")) { $1 }
        }
        done[year.year, default: []].append(activity)
        if item.offer.hours >= 8 { evaluation(of: activity, number, year, &judged) }
      }
      add(
        "operator", "\(year.year)-\(month)-26", "activities: \(count) of \(month)/\(year.year)",
        carriedOut)
      add(
        "evaluasi", "\(year.year)-\(month)-28",
        "evaluations: \(judged.count / 2) of \(month)/\(year.year)", judged)
    }
    unplanned(year)
  }

  /// Ids that never change, for pages that name them.
  static let namedActivity = (
    item: "PLI-0VP02YB", activity: "ACT-0ASZ313", evaluation: "EVL-163TPC5"
  )
  /// An activity that cost more than its item allows.
  static let dearActivity = (year: 2026, number: 13)

  private mutating func activity(
    _ number: Int, _ item: Item, _ year: DemoYear, isCancelled: Bool,
    _ files: inout [String: String]
  ) -> Activity {
    var random = DemoGenerator("activity \(item.id)")
    let named = Self.namedActivity
    let id = item.id == named.item ? named.activity : DemoGenerator.id("ACT", item.id)
    let folder = "activities/\(year.year)"
    var activity = Activity(id: id, title: item.title, item: item, participants: [])
    guard !isCancelled else {
      files[path(folder, id, item.title)] =
        activityText(activity, cost: nil)
        + "status_note: Pengajar berhalangan; pesertanya dialihkan ke kegiatan lain\n"
      return activity
    }
    let isDear = (year.year, number) == Self.dearActivity
    let cost = isDear ? item.amount + item.amount / 20 : item.amount - item.amount / 10
    let people = participants(item, year, using: &random)
    activity.participants = people
    files[path(folder, id, item.title)] = activityText(activity, cost: cost)
    files["\(folder)/\(id)-participation.csv"] = participation(activity, year, using: &random)
    return activity
  }

  private func activityText(_ activity: Activity, cost: Int?) -> String {
    let item = activity.item
    var text = """
      schema: activity/1
      id: \(activity.id)
      title: \(activity.title)
      \(item.id.isEmpty ? Self.unplannedReason : "plan_item: \(item.id)")
      form: \(item.offer.form)
      mode: \(item.offer.isRemote ? "daring" : "luring")
      scope: daerah
      status: \(cost == nil ? "batal" : "selesai")
      start: \(item.start)
      end: \(item.end)
      provider: \(item.offer.provider.name)
      hours: \(item.offer.hours)
      sessions:

      """
    for day in item.days { text += "  - {date: \(day), hours: \(item.offer.dailyHours)}\n" }
    guard let cost else { return text }
    return text + """
      registered: \(activity.participants.count + activity.participants.count / 12)
      cost_actual: \(cost)
      documents:
        - {type: daftar_hadir, ref: arsip/\(activity.id)/daftar-hadir.pdf}
        - {type: laporan, ref: arsip/\(activity.id)/laporan.pdf}

      """
  }

  private func participants(
    _ item: Item, _ year: DemoYear, using random: inout DemoGenerator
  ) -> [String] {
    // Who has learnt much this year lets others go first.
    people.filter {
      item.units.contains($0.unit) && $0.serves(in: year.year)
        && (hours[year.year]?[$0.id] ?? 0) <= ($0.status == "PNS" ? 32 : 4)
    }.shuffled(using: &random).prefix(item.offer.people).map(\.id)
  }

  private mutating func participation(
    _ activity: Activity, _ year: DemoYear, using random: inout DemoGenerator
  ) -> String {
    let offer = activity.item.offer
    let isTested = offer.hours >= 16
    var rows = "person,attended_hours,pre_score,post_score,max_score,result,hours_credited\n"
    for person in activity.participants {
      let isWhole = random.happens(88)
      let days = isWhole ? offer.days : max(1, offer.days / 2)
      let attended = days * offer.dailyHours
      // Who stays away on some days has hours of those that are left, at most so many a day.
      let credit =
        isWhole ? days * offer.dailyCredit : min(attended, offer.days * offer.dailyCredit)
      let before = random.number(35...70)
      let after = min(100, before + random.number(5...30))
      rows += "\(person),\(attended),"
      rows += isTested ? "\(before),\(after),100," : ",,,"
      rows += "\(isWhole ? "lulus" : "hadir"),\(credit)\n"
      hours[year.year, default: [:]][person, default: 0] += credit
    }
    return rows
  }

  private static let unplannedReason =
    "unplanned_reason: Peraturan pusat terbit setelah rencana ditetapkan"

  /// What nobody had planned: each year one activity, with the reason.
  private mutating func unplanned(_ year: DemoYear) {
    let days = workingDays(from: "\(year.year)-10-19", count: 1)
    let offer = DemoOffer(
      form: "KL11", word: "Sosialisasi", hours: 4, dailyHours: 4, dailyCredit: 4, people: 40,
      millions: 5...5, provider: ("Bagian Hukum", "sendiri"))
    let item = Item(
      id: "", title: "Sosialisasi peraturan baru \(year.year)", offer: offer, competency: 17,
      days: days, amount: 0, units: [0, 1, 2], subactivity: "")
    let id = DemoGenerator.id("ACT", item.title)
    var random = DemoGenerator("activity \(id)")
    let activity = Activity(
      id: id, title: item.title, item: item,
      participants: participants(item, year, using: &random))
    let folder = "activities/\(year.year)"
    add(
      "operator", "\(year.year)-10-27", "activities: one that nobody had planned",
      [
        path(folder, id, item.title): activityText(activity, cost: 4_500_000),
        "\(folder)/\(id)-participation.csv": participation(activity, year, using: &random),
      ])
  }
}
