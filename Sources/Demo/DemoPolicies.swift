/// The three policies as they are at a point of the story: text, and the values of parameters.
struct DemoPolicies {
  static let hoursID = "POL-7K3QDXM"
  static let trainingID = "POL-M4T90R3"
  static let learningID = "POL-C2WNHE5"

  /// Where each lies.
  static let paths = [
    hoursID: "policies/POL-7K3QDXM-standar-jam-pelajaran.md",
    trainingID: "policies/POL-M4T90R3-penyelenggaraan-pelatihan.md",
    learningID: "policies/POL-C2WNHE5-pembelajaran-elektronik.md",
  ]

  /// The values of each parameter that the story changes.
  var values = [
    "praktik_min": ["{from: 2024-02-05, value: 40}"],
    "evaluasi_hari": ["{from: 2024-02-05, value: 30}"],
    "jp_daring_maks": ["{from: 2024-01-10, value: 8}"],
  ]
  /// What hours are counted from.
  var counted = "Pemenuhan jam pelajaran dihitung dari kegiatan yang selesai dilaksanakan."

  /// The file of a policy; `owner` is the personnel agency.
  func text(_ id: String, owner: String) -> String {
    switch id {
    case Self.hoursID: hours(owner)
    case Self.trainingID: training(owner)
    default: learning(owner)
    }
  }

  private func hours(_ owner: String) -> String {
    """
    ---
    schema: policy/1
    id: \(Self.hoursID)
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
    owner: \(owner)
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

    \(counted)

    """
  }

  private func training(_ owner: String) -> String {
    """
    ---
    schema: policy/1
    id: \(Self.trainingID)
    type: keputusan_bupati
    number: 800/31/2024
    year: 2024
    about: Penyelenggaraan pelatihan aparatur
    status: berlaku
    enacted_on: 2024-02-05
    effective_from: 2024-02-05
    gazette: none
    owner: \(owner)
    implements: [\(Self.hoursID)]
    parameters:
      - key: praktik_min
        unit: persen
        values:
    \(list("praktik_min"))
      - key: evaluasi_hari
        unit: hari
        values:
    \(list("evaluasi_hari"))
    ---

    # Kesatu {#kesatu}

    Setiap pelatihan memuat praktik, dengan bagian paling sedikit menurut parameter keputusan ini.

    # Kedua {#kedua}

    Setiap pelatihan dievaluasi, dan hasilnya sampai kepada pengajar dalam batas waktu menurut parameter keputusan ini.

    """
  }

  private func learning(_ owner: String) -> String {
    """
    ---
    schema: policy/1
    id: \(Self.learningID)
    type: surat_edaran
    number: 7
    year: 2024
    about: Pembelajaran elektronik bagi ASN
    status: berlaku
    enacted_on: 2024-01-10
    effective_from: 2024-01-10
    owner: \(owner)
    implements: [\(Self.hoursID)]
    parameters:
      - key: jp_daring_maks
        unit: JP/tahun
        values:
    \(list("jp_daring_maks"))
    ---

    # Ketentuan {#ketentuan}

    a. Pembelajaran elektronik diakui paling banyak 3 JP sehari.
    b. Setiap pegawai mendapat waktu kerja untuk pembelajaran elektronik, dengan batas setahun menurut parameter edaran ini.
    c. Peserta melapor kepada pengelola kepegawaian unitnya.

    """
  }

  private func list(_ key: String) -> String {
    (values[key] ?? []).map { "      - \($0)" }.joined(separator: "\n")
  }
}

extension DemoStory {
  /// The policies as they are when the story begins.
  mutating func policies() {
    let days = [
      (DemoPolicies.hoursID, "01-12", "standard of training hours"),
      (DemoPolicies.learningID, "01-13", "e-learning"),
      (DemoPolicies.trainingID, "02-05", "organisation of training"),
    ]
    for (id, day, subject) in days {
      add("hukum", "2024-\(day)", "policies: \(subject)", policyFile(id))
    }
  }

  /// The file of a policy as it is at this point of the story.
  func policyFile(_ id: String) -> [String: String] {
    [DemoPolicies.paths[id] ?? "": policyTexts.text(id, owner: unitIDs[19])]
  }
}
