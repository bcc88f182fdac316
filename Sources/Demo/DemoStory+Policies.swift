extension DemoStory {
  mutating func policies() {
    add(
      "hukum", "2026-01-12", "policies: standard of training hours",
      [path("policies", policyID, "standar jam pelajaran", "md"): hoursPolicy])
    add(
      "hukum", "2026-01-13", "policies: organisation of training, e-learning",
      [
        path("policies", "POL-M4T90R3", "penyelenggaraan pelatihan", "md"): trainingPolicy(),
        path("policies", "POL-C2WNHE5", "pembelajaran elektronik", "md"): learningPolicy,
      ])
  }

  private var hoursPolicy: String {
    """
    ---
    schema: policy/1
    id: \(policyID)
    type: perbup
    number: 12
    year: 2024
    about: Standar jam pelajaran pengembangan kompetensi ASN
    status: berlaku
    enacted_on: 2023-12-20
    promulgated_on: 2023-12-22
    effective_from: 2024-01-02
    gazette: berita_daerah
    gazette_number: "12"
    signatory: ppk
    owner: \(unitIDs[19])
    considerations:
      - {letter: a, aspect: filosofis, text: aparatur yang terus belajar melayani masyarakat lebih baik}
      - {letter: b, aspect: sosiologis, text: masyarakat mengeluhkan petugas yang belum cekatan}
      - {letter: c, aspect: yuridis, text: untuk melaksanakan PP 11/2017 Pasal 203 ayat (4)}
    legal_basis:
      - {number: 1, instrument: UU 20/2023}
      - {number: 2, instrument: PP 11/2017}
    objectives:
      - id: jp-tercapai
        text: Setiap PNS mengikuti sedikitnya 20 JP setahun
        indicator: {summary: hour-attainment, column: share_met}
        target: 80
        review_below: 60
    parameters:
      - key: jp_min_pns
        unit: JP/tahun
        values:
          - {from: 2024-01-02, value: 20, source: PP 11/2017 Pasal 203 ayat (4)}
      - key: jp_max_pppk
        unit: JP/tahun
        values:
          - {from: 2024-01-02, value: 24, source: PP 49/2018 Pasal 40}
    ---

    # Bab I Ketentuan umum

    ## Pasal 1 {#pasal-1}

    Dalam peraturan ini, jam pelajaran adalah satuan waktu pembelajaran selama 45 menit.

    # Bab II Jam pelajaran

    ## Pasal 5 {#pasal-5}

    (1) Setiap PNS mengikuti pengembangan kompetensi sedikitnya 20 jam pelajaran setahun.

    (2) PPPK mengikuti pengayaan pengetahuan paling banyak 24 jam pelajaran setahun.

    ## Pasal 6 {#pasal-6}

    Pemenuhan jam pelajaran dihitung dari kegiatan yang selesai dilaksanakan.

    """
  }

  /// The policy on organising training, with the values of its parameter.
  func trainingPolicy(_ values: [String] = ["{from: 2025-02-03, value: 30}"]) -> String {
    let values = values.map { "      - \($0)" }.joined(separator: "\n")
    return """
      ---
      schema: policy/1
      id: POL-M4T90R3
      type: keputusan_bupati
      number: 800
      year: 2025
      about: Penyelenggaraan pelatihan aparatur
      status: berlaku
      enacted_on: 2025-02-03
      effective_from: 2025-02-03
      gazette: none
      owner: \(unitIDs[19])
      parameters:
        - key: evaluasi_hari
          unit: hari
          values:
      \(values)
      ---

      # Kesatu {#kesatu}

      Setiap pelatihan dievaluasi paling lambat 30 hari setelah selesai.

      """
  }

  private var learningPolicy: String {
    """
    ---
    schema: policy/1
    id: POL-C2WNHE5
    type: surat_edaran
    number: 7
    year: 2026
    about: Pembelajaran elektronik bagi ASN
    status: berlaku
    enacted_on: 2026-01-10
    effective_from: 2026-01-10
    owner: \(unitIDs[19])
    ---

    # Ketentuan {#ketentuan}

    a. Pembelajaran elektronik diakui paling banyak 3 JP sehari.
    b. Peserta melapor kepada pengelola kepegawaian unitnya.

    """
  }
}
