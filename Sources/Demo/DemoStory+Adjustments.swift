extension DemoStory {
  /// The evaluation shows that results come too late: evaluations have to be made sooner; the
  /// circular on e-learning was reviewed and stays.
  mutating func adjustments() {
    let change = random.id("ADJ")
    let values = [
      "{from: 2025-02-03, value: 30}", "{from: 2027-01-01, value: 21, adjustment: \(change)}",
    ]
    let changeHead = """
      schema: adjustment/1
      id: \(change)
      title: Pelatihan dievaluasi dalam 21 hari
      policy: POL-M4T90R3
      type: parameter
      decided_on: 2026-11-16
      decided_by: ppk
      instrument: perubahan
      effective_from: 2027-01-01
      changes:
        - {op: ganti_parameter, path: parameters/evaluasi_hari, before: 30, after: 21}

      """
    let changeReasons = rationale(
      problem: "Pelatihan yang lemah baru diketahui setelah pelatihan berikutnya dimulai",
      alternative: "{option: 21 hari, pros: lebih cepat diperbaiki, cons: waktu mengisi pendek}",
      chosen: "21 hari", reason: "Cukup waktu bagi responden dan sebelum pelatihan berikutnya")
    add(
      "hukum", "2026-11-16", "adjust: trainings are evaluated within 21 days",
      [
        path("policies", "POL-M4T90R3", "penyelenggaraan pelatihan", "md"): trainingPolicy(values),
        path("adjustments/2026", change, "evaluasi dalam 21 hari"): changeHead + changeReasons,
      ])
    let review = random.id("ADJ")
    let reviewHead = """
      schema: adjustment/1
      id: \(review)
      title: Edaran pembelajaran elektronik ditinjau dan tetap
      policy: POL-C2WNHE5
      type: tetap
      decided_on: 2026-11-23
      decided_by: kepala_bkpsdm
      effective_from: 2026-11-23

      """
    let reviewReasons = rationale(
      problem: "Evaluasi pelatihan tatap muka lemah; perlukah e-learning diakui lebih banyak",
      alternative: "{option: 4 JP sehari, pros: lebih luwes, cons: peserta tidak sempat berlatih}",
      chosen: "tidak berubah", reason: "Peserta kurang waktu berlatih, bukan kurang bahan")
    add(
      "hukum", "2026-11-23", "adjust: the circular on e-learning stays",
      [
        path("adjustments/2026", review, "pembelajaran elektronik tetap"): reviewHead
          + reviewReasons
      ])
  }

  /// A rationale whose evidence is the weak evaluation.
  private func rationale(
    problem: String, alternative: String, chosen: String, reason: String
  ) -> String {
    var total = 0
    for counts in weakCounts {
      for (value, count) in counts.enumerated() { total += (value + 1) * count }
    }
    // 125 answers of at most 4: a fifth of the sum is the index.
    let index = "\(total / 5).\(total % 5 * 2)"
    return """
      rationale:
        problem: \(problem)
        evidence:
          - record: \(weakEvaluationID)
            summary: evaluation-by-activity
            row: \(weakEvaluationID)
            column: score
            value: \(index)
            as_of: 2026-11-13
        grounds:
          sosiologis: Masyarakat menunggu petugas yang cekatan
          yuridis: PP 11/2017 Pasal 203 ayat (5)
        alternatives:
          - {option: tidak berubah, pros: tanpa beban tambahan, cons: kelemahan tetap}
          - \(alternative)
        chosen: \(chosen)
        reason: \(reason)
        risks: [tingkat respons turun]
        expected_effect:
          indicator: evaluation-by-activity score
          baseline: \(index)
          target: 80
          by: 2027-12-31
        review_on: 2027-12-31

      """
  }
}
