extension DemoStory {
  /// Mistakes in activities and in who took part.
  func activityMistakes(today: String) -> [DemoMistake] {
    let activities = "activities/2025/ACT-*.yaml"
    let tables = "activities/2025/ACT-*-participation.csv"
    let certified = DemoGenerator.id("ACT", "mistake certificates")
    let coaching = [DemoGenerator.id("ACT", "mistake c1"), DemoGenerator.id("ACT", "mistake c2")]
    let learners = people.filter { $0.status == "PNS" && $0.until == nil }.prefix(3).map(\.id)
    let retired = people.first { $0.until != nil }?.id ?? ""
    let soon = workingDays(from: today, count: 20).last ?? today
    let remote = done[2025]?.first { $0.item.offer.form == "NKL04" }
    let source = done[2024]?.first
    let header = "person,attended_hours,pre_score,post_score,max_score,result,hours_credited"
    func activity(_ id: String, _ form: String, _ hours: Int) -> String {
      """
      schema: activity/1
      id: \(id)
      title: Kegiatan susulan \(id)
      unplanned_reason: Permintaan mendadak
      form: \(form)
      mode: luring
      scope: daerah
      status: selesai
      start: 2026-09-02
      end: 2026-09-03
      hours: \(hours)
      documents:
        - {type: daftar_hadir, ref: arsip/hadir.pdf}
        - {type: laporan, ref: arsip/laporan.pdf}

      """
    }
    return [
      DemoMistake(
        "activity-account: money from another account",
        .line(
          "documents:", "costs:\n  - {account: 5.1.02.04.01.0001, amount: 2000000}\ndocuments:",
          in: activities)),
      DemoMistake(
        "activity-cost: dearer than planned",
        .replace("cost_actual: ", "cost_actual: 9", in: activities)),
      DemoMistake(
        "activity-finished: no report", .replace("type: laporan", "type: materi", in: activities)),
      DemoMistake(
        "activity-plan: neither planned nor explained", .line("plan_item:", nil, in: activities)),
      DemoMistake(
        "activity-year: before its year began",
        .line("start:", "start: 2024-12-30", in: activities)),
      DemoMistake(
        "session-hours: an hour went missing", .replace("hours: 8}", "hours: 7}", in: activities)),
      DemoMistake(
        "distance-hours: too much for a screen",
        .line(
          "hours:", "hours: 48",
          in: remote.map { path("activities/2025", $0.id, $0.title) } ?? activities)),
      DemoMistake(
        "attended-hours: more hours than there were", .replace(",24,", ",25,", in: tables)),
      DemoMistake(
        "hour-credit: more credit than the table gives", .replace(",lulus,", ",lulus,9", in: tables)
      ),
      DemoMistake(
        "score-maximum: more points than there are", .replace(",100,", ",10,", in: tables)),
      DemoMistake(
        "certificate-date, certificate-number, certificate-expiring, participant-active: certificates",
        .write(activity(certified, "KL03", 4), to: "activities/2026/\(certified)-susulan.yaml"),
        .write(
          """
          \(header),certificate_number,certificate_date,certificate_expires
          \(learners[0]),4,,,,lulus,4,800/1,2026-09-01,
          \(learners[1]),4,,,,lulus,4,800/1,2026-09-03,\(soon)
          \(retired),4,,,,lulus,4,,,

          """, to: "activities/2026/\(certified)-participation.csv")),
      DemoMistake(
        "participation-twice: one list, filed in two years",
        .write(
          "\(header)\n\(learners[0]),4,,,,lulus,4\n",
          to: "activities/2027/\(certified)-participation.csv")),
      DemoMistake(
        "monthly-maximum: coaching without end",
        .write(activity(coaching[0], "NKL01", 2), to: "activities/2026/\(coaching[0])-c.yaml"),
        .write(activity(coaching[1], "NKL01", 2), to: "activities/2026/\(coaching[1])-c.yaml"),
        .write(
          "\(header)\n\(learners[2]),2,,,,lulus,4\n",
          to: "activities/2026/\(coaching[0])-participation.csv"),
        .write(
          "\(header)\n\(learners[2]),2,,,,lulus,4\n",
          to: "activities/2026/\(coaching[1])-participation.csv")),
      DemoMistake(
        "activity-twice: the same activity, entered twice",
        .replaceAll(coaching[1], coaching[0], in: "activities/2026/\(coaching[1])-c.yaml"),
        .line("id:", "id: \(coaching[1])", in: "activities/2026/\(coaching[1])-c.yaml")),
      DemoMistake(
        "recognition-twice: learning that is recognised a second time",
        .line(
          "person:", "person: \(source?.participants.first ?? "")", in: "activities/2025/RCG-*.yaml"
        ),
        .line(
          "  provider:", "  provider: BKPSDM\n  activity: \(source?.id ?? "")",
          in: recognitionPath)),
    ]
  }

  /// The first recognition of 2025, by path.
  private var recognitionPath: String {
    steps.flatMap(\.files.keys).filter { $0.hasPrefix("activities/2025/RCG-") }.min() ?? ""
  }

  /// Mistakes in evaluations and in what the public said.
  var evaluationMistakes: [DemoMistake] {
    let evaluations = "evaluations/2025/EVL-*.yaml"
    let tallies = "evaluations/2025/EVL-*-tallies.csv"
    let inputs = "consultation/inputs/2026/INP-*.yaml"
    let forums = "consultation/forums/2026/FRM-*.yaml"
    let service = "evaluations/2026/SKM-*.yaml"
    let late = done[2026]?.last { $0.item.offer.hours >= 8 }
    let lateID = late.map { DemoGenerator.id("EVL", $0.id) } ?? ""
    let scattered = done[2025]?.last { $0.item.offer.hours >= 16 }
    let scatteredID = scattered.map { DemoGenerator.id("EVL", $0.id) } ?? ""
    // Twelve sheets whose answers have nothing to do with each other.
    let answers = (0..<12).flatMap { sheet in
      Self.questions.enumerated().map { number, question in
        "L\(two(sheet + 1)),\(question.code),\((sheet * (2 * number + 1) / (number + 1)) % 4 + 1)\n"
      }
    }
    return [
      DemoMistake(
        "answer-item, answer-missing: a question that is not on the sheet",
        .replace("L01,metode,", "L01,suasana,", in: "evaluations/2024/EVL-0Y24KP6-responses.csv")),
      DemoMistake(
        "answer-scale: a five on a scale of four",
        .line("L02,waktu,", "L02,waktu,5", in: "evaluations/2025/EVL-0Y25KPE-responses.csv")),
      DemoMistake(
        "instrument-reliability: answers without any pattern",
        .write(
          "sheet,item,value\n" + answers.joined(),
          to: "evaluations/2025/\(scatteredID)-responses.csv")),
      DemoMistake(
        "instrument-change: a question that was reworded after it was answered",
        .replace(
          "Waktunya cukup", "Waktunya sudah cukup",
          in: "evaluations/instruments/INS-A81YZBX-kuesioner-peserta.yaml")),
      DemoMistake(
        "assessment-date: an assessment from before the training",
        .replace("atasan,2026-02-", "atasan,2025-02-", in: "evaluations/2026/EVL-*-assessment.csv")),
      DemoMistake(
        "assessment-missing: nobody looked at the work afterwards",
        .remove(in: "evaluations/2025/EVL-*-assessment.csv")),
      DemoMistake(
        "evaluation-missing: nobody asked the participants",
        .remove(in: late.map { path("evaluations/2026", lateID, $0.title) } ?? ""),
        .remove(in: "evaluations/2026/\(lateID)-tallies.csv")),
      DemoMistake(
        "evaluation-representative: hardly anybody answered",
        .line("invited:", "invited: 900", in: evaluations)),
      DemoMistake(
        "tally-item: a question that nobody asked", .add("suasana,0,0,0,25\n", in: tallies)),
      DemoMistake(
        "tally-sum: more answers than people", .replace("\nmetode,", "\nmetode,7", in: tallies)),
      DemoMistake(
        "retention-passed: kept for too long",
        .line("schema:", "schema: evaluation/1\nretention_until: 2025-12-31", in: evaluations)),
      DemoMistake(
        "index-position: functional training of an executor",
        .replace(",0,0,22.5,", ",0,15,22.5,", in: "evaluations/2026/ip-asn.csv")),
      DemoMistake(
        "index-total: more than the dimension weighs",
        .replace(",0,15,15,10,", ",0,15,22.5,10,", in: "evaluations/2025/ip-asn.csv")),
      DemoMistake(
        "skm-count: more answers than people", .replace("count_1: ", "count_1: 7", in: service)),
      DemoMistake(
        "skm-element: an element twice",
        .replace("element: sarana", "element: pengaduan", in: service)),
      DemoMistake("skm-overdue: a service that did not ask", .remove(in: service)),
      DemoMistake(
        "forum-attendance: numbers that do not add up", .line("men:", "men: 7", in: forums)),
      DemoMistake(
        "forum-minutes: nobody signed for the people",
        .line("signed_by:", "signed_by: [pemerintah]", in: forums)),
      DemoMistake(
        "input-disposition: accepted, and nothing follows", .line("plan_items:", nil, in: inputs)),
      DemoMistake(
        "input-due: a date that the calendar does not give",
        .line("topic:", "topic: antrean\ndue_on: 2026-12-30", in: inputs)),
      DemoMistake(
        "input-forum-date: heard before the forum",
        .lines(having: "channel: forum", ["received_on:": "received_on: 2026-02-01"], in: inputs)),
      DemoMistake(
        "input-overdue: nobody answered",
        .lines(
          having: "status: ditindaklanjuti", ["responded_on:": nil],
          in: "consultation/inputs/2025/INP-*.yaml")),
      DemoMistake(
        "input-reason: a refusal in two words",
        .replace(
          "reason: Sudah tersedia layanan yang dimaksud di kecamatan", "reason: Tidak bisa",
          in: inputs)),
    ]
  }
}
