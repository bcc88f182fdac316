extension DemoStory {
  /// Mistakes in policies, in their reasons, and in what is decided about records.
  func policyMistakes(today: String) -> [DemoMistake] {
    let hasty = DemoGenerator.id("ADJ", "mistake")
    let slip = DemoGenerator.id("ADJ", "slip")
    let review = DemoGenerator.id("RVW", "mistake")
    let approval = DemoGenerator.id("APR", "mistake")
    let amended = pol("amended")
    let revoked = pol("revoked")
    let yesterday = "2026-11-27"
    return [
      DemoMistake(
        """
        adjustment-backdated, adjustment-before, adjustment-value, adjustment-review, \
        amendment-extent, deciding-role, \
        evidence-age, evidence-date, evidence-value, evidence-commit: a change in haste
        """,
        .write(
          """
          schema: adjustment/1
          id: \(hasty)
          title: JP dinaikkan tergesa-gesa
          policy: \(DemoPolicies.hoursID)
          type: parameter
          decided_on: 2026-11-20
          decided_by: kepala_bkpsdm
          effective_from: 2026-01-01
          changes:
            - {op: ganti_parameter, path: parameters/jp_min_pns, before: 18, after: 24}
            - {op: ubah, path: pasal-1, after: Jam pelajaran adalah 45 menit.}
            - {op: ubah, path: pasal-5/1, after: Setiap PNS mengikuti 24 JP.}
          rationale:
            problem: Waktu praktik kurang
            evidence:
              - record: EVL-P5J6VK4
                summary: evaluation-by-activity
                row: EVL-P5J6VK4
                column: score
                value: 99
                at: \(DemoStep.before)
                as_of: 2026-11-27
              - record: EVL-P5J6VK4
                summary: evaluation-by-activity
                row: EVL-P5J6VK4
                column: score
                value: 57
                at: 0000abc
                as_of: 2024-01-31
            grounds: {yuridis: PP 11/2017 Pasal 203 ayat (4)}
            alternatives: [{option: 24 JP}, {option: tidak berubah}]
            chosen: 24 JP
            reason: Waktu praktik yang cukup
            expected_effect: {indicator: indeks, baseline: 55, target: 80, by: 2027-12-31}
            review_on: \(yesterday)

          """, to: "adjustments/2026/\(hasty)-jp-dinaikkan-tergesa-gesa.yaml")),
      DemoMistake(
        "adjustment-alternatives: nobody considered to change nothing",
        .replace(
          "option: tidak berubah", "option: seperti semula", in: "adjustments/2024/ADJ-*.yaml")),
      DemoMistake(
        "correction-meaning: a slip of the pen that changes a figure",
        .write(
          """
          schema: adjustment/1
          id: \(slip)
          title: Ralat batas PPPK
          policy: \(DemoPolicies.hoursID)
          type: ralat
          decided_on: 2026-11-20
          decided_by: ppk
          effective_from: 2026-11-20
          changes:
            - {op: ganti_parameter, path: parameters/jp_max_pppk, before: 24, after: 20}
          rationale:
            problem: Salah tulis
            evidence: [{value: 24, as_of: 2026-11-20}]
            grounds: {yuridis: PP 49/2018 Pasal 40}
            alternatives: [{option: 20 JP}, {option: tidak berubah}]
            chosen: 20 JP
            reason: Salah tulis
            expected_effect: {indicator: indeks, baseline: 24, target: 20, by: 2027-12-31}
            review_on: 2027-12-31

          """, to: "adjustments/2026/\(slip)-ralat-batas-pppk.yaml")),
      DemoMistake(
        "review-postponed: a review that was put off",
        .line("  review_on:", "  review_on: 2029-12-31", in: "adjustments/2026/ADJ-*.yaml")),
      DemoMistake(
        "policy-change: a policy that was changed without reasons",
        .replace(
          "Setiap pelatihan memuat praktik", "Setiap pelatihan dapat memuat praktik",
          in: "policies/POL-M4T90R3-penyelenggaraan-pelatihan.md")),
      DemoMistake(
        "policy-deleted, dangling-reference: a circular that was thrown away",
        .remove(in: "policies/POL-C2WNHE5-pembelajaran-elektronik.md")),
      policy(
        "policy-dates, policy-gazette, legal-floor: a regulation in haste", "hasty", type: "perbup",
        number: 91,
        """
        enacted_on: 2025-12-22
        promulgated_on: 2025-12-20
        effective_from: 2026-01-02
        gazette: none
        parameters:
          - key: jp_min_pns
            unit: JP/tahun
            values: [{from: 2023-01-02, value: 18}]

        """),
      policy(
        "amendment-ordinal: the third amendment without a second", "third", type: "perbup",
        number: 92,
        "amends: [\(DemoPolicies.hoursID)]\namendment_ordinal: 3\n" + Self.promulgated),
      policy(
        "policy-status: revoked, and nobody knows by what", "lost", type: "surat_edaran",
        number: 93, status: "dicabut", ""),
      policy(
        "a regulation that a circular revokes", "revoked", type: "perbup", number: 94,
        status: "dicabut", Self.promulgated),
      policy(
        "revocation-rank: a circular that revokes a regulation", "revoker", type: "surat_edaran",
        number: 95, "effective_from: 2026-01-01\nrevokes: [\(revoked)]\n"),
      policy(
        "revoked-changed: an amendment of what is no more", "late", type: "perbup", number: 96,
        "amends: [\(revoked)]\namendment_ordinal: 1\n" + Self.promulgated),
      policy(
        "a circular that amends another", "amending", type: "surat_edaran", number: 97,
        "amends: [\(amended)]\n"),
      policy(
        "succession-cycle: and is amended by it", "amended", type: "surat_edaran", number: 98,
        "amends: [\(pol("amending"))]\n"),
      DemoMistake(
        "review-fingerprint: a review of something else",
        .write(
          """
          schema: review/1
          id: \(review)
          title: Penyelenggaraan pelatihan ditinjau
          subject: \(DemoPolicies.trainingID)
          role: bagian_hukum
          reviewed_on: \(yesterday)
          fingerprint: n1-0123456789012345678901234567890123456789
          outcome: tetap

          """, to: "reviews/2026/\(review)-penyelenggaraan-pelatihan-ditinjau.yaml")),
      DemoMistake(
        "approval-fingerprint: an approval of something else",
        .write(
          """
          schema: approval/1
          id: \(approval)
          title: Penyelenggaraan pelatihan disetujui
          subject: \(DemoPolicies.trainingID)
          role: ppk
          decision: setuju
          decided_on: \(yesterday)
          fingerprint: n1-0123456789012345678901234567890123456789

          """, to: "reviews/2026/\(approval)-penyelenggaraan-pelatihan-disetujui.yaml")),
      DemoMistake(
        "review-changed: an approval that was changed afterwards",
        .line("role: pyb", "role: kepala_opd", in: "reviews/2024/APR-*.yaml")),
      waiver("waiver-dates: for ever", "1", rule: "activity-cost", until: "2030-12-31"),
      waiver("waiver-expired: past its end", "2", rule: "activity-cost", until: "2026-11-20"),
      waiver(
        "waiver-rule: of a rule that there is not", "3", rule: "activity-costs", until: "2027-10-31"
      ),
      waiver("waiver-unused: of what is not wrong", "4", rule: "date-order", until: "2027-10-31"),
      DemoMistake(
        "stale-summary: a page that nobody wrote anew",
        .write("# hour-attainment\n", to: "summaries/hour-attainment.md")),
    ]
  }

  /// A mistake for each rule that needs the records of the demo.
  func mistakes(today: String) -> [DemoMistake] {
    registryMistakes + planMistakes + activityMistakes(today: today) + evaluationMistakes
      + policyMistakes(today: today)
  }

  private static let promulgated = """
    enacted_on: 2026-01-20
    promulgated_on: 2026-01-22
    effective_from: 2026-02-02
    gazette: berita_daerah
    gazette_number: "9"

    """

  private func pol(_ word: String) -> String { DemoGenerator.id("POL", "mistake \(word)") }

  private func policy(
    _ what: String, _ word: String, type: String, number: Int, status: String = "berlaku",
    _ fields: String
  ) -> DemoMistake {
    DemoMistake(
      what,
      .write(
        """
        ---
        schema: policy/1
        id: \(pol(word))
        type: \(type)
        number: \(number)
        year: 2026
        about: Contoh \(word)
        status: \(status)
        \(fields)---

        # Pasal 1 {#pasal-1}

        Ketentuan contoh.

        """, to: "policies/\(pol(word))-contoh-\(word).md"))
  }

  private func waiver(_ what: String, _ word: String, rule: String, until: String) -> DemoMistake {
    let id = DemoGenerator.id("WVR", "mistake \(word)")
    return DemoMistake(
      what,
      .write(
        """
        schema: waiver/1
        id: \(id)
        title: Pengecualian \(word)
        rule: \(rule)
        record: \(unitIDs[Int(word) ?? 0])
        reason: Menunggu surat dari pemerintah pusat
        granted_by: kepala_bkpsdm
        granted_on: 2026-11-02
        until: \(until)

        """, to: "reviews/waivers/\(id)-pengecualian-\(word).yaml"))
  }
}
