/// A decision on a policy: it changes, or it stays after it was looked at.
struct DemoDecision {
  /// What the decision rests on.
  enum Figure {
    /// The index of the year's weak evaluation.
    case weakEvaluation
    /// How many civil servants reached the minimum, or how many hours they have.
    case attainment(column: String)
    /// The satisfaction with all services.
    case satisfaction
  }

  var key: String
  var year: Int
  var policy: String
  var title: String
  /// Month and day of the decision; it takes effect with the next year.
  var day: String
  var role = "ppk"
  var type = "parameter"
  /// The parameter with its value before and after; of a clause, its anchor and words.
  var change: (path: String, before: String, after: String)?
  var problem: String
  var evidence: [Figure]
  var alternatives: [(option: String, pros: String, cons: String)]
  var reason: String
  var risk: String
  var indicator: String
  var target: String

  /// The id of a decision's record.
  static func id(_ key: String, _ year: Int) -> String {
    DemoGenerator.id("ADJ", "\(key) \(year)")
  }

  /// The alternative that was chosen is the last one.
  var chosen: String { alternatives.last?.option ?? "" }

  /// What is decided in the three years, in order.
  static let all = [
    DemoDecision(
      key: "training", year: 2024, policy: DemoPolicies.trainingID,
      title: "Praktik sedikitnya 60 persen", day: "11-18",
      change: ("parameters/praktik_min", "40", "60"),
      problem: "Peserta pelatihan teknologi informasi pulang tanpa sempat mencoba aplikasinya",
      evidence: [.weakEvaluation, .satisfaction],
      alternatives: [
        ("tidak berubah", "tanpa beban tambahan", "kelemahan tetap"),
        ("praktik 50 persen", "mudah disesuaikan", "belum cukup untuk lancar"),
        ("praktik 60 persen", "peserta sempat mencoba", "perlu lebih banyak perangkat"),
      ],
      reason: "Keluhan terbanyak dalam evaluasi adalah kurangnya praktik",
      risk: "perangkat kurang", indicator: "evaluation-by-activity score", target: "80"),
    DemoDecision(
      key: "learning", year: 2024, policy: DemoPolicies.learningID,
      title: "Pembelajaran elektronik sampai 16 JP setahun", day: "11-25", role: "kepala_bkpsdm",
      change: ("parameters/jp_daring_maks", "8", "16"),
      problem: "Sebagian besar PNS belum mencapai 20 JP; tempat di kelas terbatas",
      evidence: [.attainment(column: "share_met")],
      alternatives: [
        ("tidak berubah", "tanpa biaya", "capaian tetap rendah"),
        ("tambah kelas", "tatap muka", "anggaran tidak ada"),
        ("16 JP", "terjangkau semua unit", "perlu jaringan"),
      ],
      reason: "Hanya pembelajaran elektronik yang menjangkau semua unit tanpa tambahan anggaran",
      risk: "jaringan di kecamatan", indicator: "hour-attainment share_met", target: "30"),
    DemoDecision(
      key: "training", year: 2025, policy: DemoPolicies.trainingID,
      title: "Hasil evaluasi dalam 21 hari", day: "11-17",
      change: ("parameters/evaluasi_hari", "30", "21"),
      problem: "Hasil evaluasi baru sampai setelah pelatihan berikutnya dimulai",
      evidence: [.weakEvaluation, .satisfaction],
      alternatives: [
        ("tidak berubah", "tanpa beban tambahan", "kelemahan terulang"),
        ("21 hari", "sempat diperbaiki", "waktu mengisi pendek"),
      ],
      reason: "Cukup waktu bagi responden dan sebelum pelatihan berikutnya",
      risk: "tingkat respons turun", indicator: "satisfaction-by-year score", target: "84"),
    DemoDecision(
      key: "learning", year: 2025, policy: DemoPolicies.learningID,
      title: "Pembelajaran elektronik sampai 24 JP setahun", day: "11-24", role: "kepala_bkpsdm",
      change: ("parameters/jp_daring_maks", "16", "24"),
      problem: "Capaian JP naik, tetapi lebih dari separuh PNS masih di bawah 20 JP",
      evidence: [.attainment(column: "share_met")],
      alternatives: [
        ("tidak berubah", "kelas tetap utama", "capaian naik lambat"),
        ("24 JP", "semua dapat mencapai batas", "peserta bisa jenuh"),
      ],
      reason: "Kenaikan tahun ini berasal dari pembelajaran elektronik",
      risk: "materi berulang", indicator: "hour-attainment share_met", target: "60"),
    DemoDecision(
      key: "hours", year: 2025, policy: DemoPolicies.hoursID,
      title: "Pembelajaran yang diakui ikut dihitung", day: "12-08", type: "ketentuan",
      change: (
        "pasal-6", "Pemenuhan jam pelajaran dihitung dari kegiatan yang selesai dilaksanakan.",
        "Pemenuhan jam pelajaran dihitung dari kegiatan yang selesai dan dari pembelajaran yang diakui."
      ),
      problem: "Pegawai yang sertifikatnya disetarakan tetap tercatat belum memenuhi JP",
      evidence: [.attainment(column: "mean_hours")],
      alternatives: [
        ("tidak berubah", "tanpa perubahan sistem", "pembelajaran lain tidak dihargai"),
        ("diakui penuh", "sesuai PerLAN 5/2025", "perlu pemeriksaan dokumen"),
      ],
      reason: "PerLAN 5/2025 mengakui pembelajaran lampau dan penyetaraan",
      risk: "dokumen palsu", indicator: "hour-attainment mean_hours", target: "16"),
    DemoDecision(
      key: "training", year: 2026, policy: DemoPolicies.trainingID,
      title: "Hasil evaluasi dalam 14 hari", day: "11-16",
      change: ("parameters/evaluasi_hari", "21", "14"),
      problem: "Pelatihan yang waktunya terlalu singkat baru diketahui setelah terulang",
      evidence: [.weakEvaluation, .satisfaction],
      alternatives: [
        ("tidak berubah", "tanpa beban tambahan", "kelemahan terulang"),
        ("14 hari", "angkatan berikutnya diperbaiki", "waktu mengisi pendek"),
      ],
      reason: "Angkatan berikutnya mulai tiga minggu setelah yang pertama",
      risk: "tingkat respons turun", indicator: "evaluation-by-activity score", target: "86"),
    DemoDecision(
      key: "learning", year: 2026, policy: DemoPolicies.learningID,
      title: "Edaran pembelajaran elektronik ditinjau dan tetap", day: "11-23",
      role: "kepala_bkpsdm", type: "tetap",
      problem: "Capaian JP naik lagi; perlukah pembelajaran elektronik diakui lebih banyak",
      evidence: [.attainment(column: "share_met")],
      alternatives: [
        ("32 JP", "lebih luwes", "peserta tidak sempat berlatih"),
        ("tidak berubah", "sudah cukup", "capaian naik lambat"),
      ],
      reason: "Peserta kurang waktu berlatih, bukan kurang bahan",
      risk: "capaian berhenti naik", indicator: "hour-attainment share_met", target: "70"),
  ]
}
