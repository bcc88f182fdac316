/// A policy and an adjustment of a few lines, for tests of what becomes of them.
enum SmallRecords {
  /// The policy's file.
  static let policyPath = "policies/POL-00000G5-jam.md"
  /// The adjustment's file.
  static let adjustmentPath = "adjustments/2026/ADJ-00000H7-lebih.yaml"

  /// A policy in force with a parameter and three clauses.
  static let policy = """
    ---
    schema: policy/1
    id: POL-00000G5
    type: perbup
    number: 12
    year: 2024
    about: Jam pelajaran
    status: berlaku
    enacted_on: 2023-12-20
    promulgated_on: 2023-12-22
    effective_from: 2024-01-02
    gazette: berita_daerah
    gazette_number: "12"
    parameters:
      - key: jp_min_pns
        unit: JP
        values:
          - {from: 2024-01-02, value: 20}
    ---

    ## Pasal 5 {#pasal-5}

    (1) Setiap PNS mengikuti sedikitnya 20 JP.

    (2) PPPK paling banyak 24 JP.

    ## Pasal 6 {#pasal-6}

    (1) Dihitung dari kegiatan yang selesai.

    """

  /// What a person decides of an adjustment; `evidence` stands in braces.
  static func rationale(_ evidence: String) -> String {
    """
    decided_on: 2026-12-14
    decided_by: ppk
    rationale:
      problem: Waktu terlalu singkat
      evidence:
        - {\(evidence)}
      grounds: {yuridis: PP 11/2017 Pasal 203 ayat (4)}
      alternatives:
        - {option: tidak berubah}
        - {option: 24 JP}
      chosen: 24 JP
      reason: Perlu
      expected_effect: {indicator: indeks, baseline: 55.4, target: 80, by: 2027-12-31}
      review_on: 2027-12-31

    """
  }

  /// An adjustment of the policy.
  ///
  /// - `changes`: The list in flow notation; `nil` for one that changes nothing.
  static func adjustment(
    _ id: String = "ADJ-00000H7", title: String = "Lebih banyak JP",
    from day: String = "2027-01-01",
    changes: String?, evidence: String = "value: 2, as_of: 2026-12-14"
  ) -> String {
    """
    schema: adjustment/1
    id: \(id)
    title: \(title)
    policy: POL-00000G5
    type: \(changes == nil ? "tetap" : "ketentuan")
    effective_from: \(day)
    \(changes.map { "changes: \($0)\n" } ?? "")
    """ + rationale(evidence)
  }
}
