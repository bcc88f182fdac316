/// What the demo is made of: units, positions and competencies as a regency has them.
///
/// The eight districts are Kepahiang's, with the codes of the interior ministry; 170804 and 170808
/// were read in a public source, the others are unverified. Everything else is made up.
enum DemoLists {
  struct Unit {
    var name: String
    var type: String
    var family: String
    var district: String?
  }

  static let units: [Unit] =
    [
      Unit(name: "Sekretariat Daerah", type: "setda", family: "administrasi"),
      Unit(name: "Sekretariat DPRD", type: "setwan", family: "administrasi"),
      Unit(name: "Inspektorat", type: "inspektorat", family: "administrasi"),
      Unit(name: "Dinas Pendidikan dan Kebudayaan", type: "dinas", family: "pendidikan"),
      Unit(name: "Dinas Kesehatan", type: "dinas", family: "kesehatan"),
      Unit(name: "Dinas Pekerjaan Umum dan Penataan Ruang", type: "dinas", family: "teknis"),
      Unit(name: "Dinas Sosial", type: "dinas", family: "administrasi"),
      Unit(name: "Dinas Kependudukan dan Pencatatan Sipil", type: "dinas", family: "administrasi"),
      Unit(name: "Dinas Pemberdayaan Masyarakat dan Desa", type: "dinas", family: "administrasi"),
      Unit(name: "Dinas Perhubungan", type: "dinas", family: "teknis"),
      Unit(name: "Dinas Komunikasi dan Informatika", type: "dinas", family: "teknis"),
      Unit(name: "Dinas Penanaman Modal dan PTSP", type: "dinas", family: "administrasi"),
      Unit(name: "Dinas Pertanian", type: "dinas", family: "teknis"),
      Unit(name: "Dinas Perikanan dan Peternakan", type: "dinas", family: "teknis"),
      Unit(name: "Dinas Lingkungan Hidup", type: "dinas", family: "teknis"),
      Unit(name: "Dinas Perpustakaan dan Kearsipan", type: "dinas", family: "administrasi"),
      Unit(name: "Satuan Polisi Pamong Praja", type: "satpol_pp", family: "teknis"),
      Unit(name: "Badan Perencanaan Pembangunan Daerah", type: "badan", family: "administrasi"),
      Unit(name: "Badan Keuangan Daerah", type: "badan", family: "administrasi"),
      Unit(name: "BKPSDM", type: "badan", family: "administrasi"),
      Unit(name: "Badan Kesatuan Bangsa dan Politik", type: "badan", family: "administrasi"),
      Unit(name: "Badan Penanggulangan Bencana Daerah", type: "badan", family: "teknis"),
      Unit(name: "RSUD Kepahiang", type: "rsud", family: "kesehatan"),
    ]
    + districts.map {
      Unit(
        name: "Kecamatan \($0.name)", type: "kecamatan", family: "administrasi", district: $0.code)
    }
    + districts.map {
      Unit(name: "Puskesmas \($0.name)", type: "puskesmas", family: "kesehatan", district: $0.code)
    }

  static let districts = [
    (name: "Bermani Ilir", code: "170801"), (name: "Ujan Mas", code: "170802"),
    (name: "Tebat Karai", code: "170803"), (name: "Kepahiang", code: "170804"),
    (name: "Merigi", code: "170805"), (name: "Kabawetan", code: "170806"),
    (name: "Seberang Musi", code: "170807"), (name: "Muara Kemumu", code: "170808"),
  ]

  /// Positions with their group, family, and the level of managerial competencies that they need.
  static let positions: [(name: String, group: String, family: String, level: Int)] = [
    ("Kepala perangkat daerah", "jpt_pratama", "manajerial", 4),
    ("Administrator", "administrator", "manajerial", 3),
    ("Pengawas", "pengawas", "manajerial", 2),
    ("Pengelola administrasi", "pelaksana", "administrasi", 1),
    ("Operator layanan", "pelaksana", "administrasi", 1),
    ("Analis kebijakan", "fungsional_keahlian", "administrasi", 3),
    ("Perawat", "fungsional_keahlian", "kesehatan", 2),
    ("Bidan", "fungsional_keterampilan", "kesehatan", 2),
    ("Dokter", "fungsional_keahlian", "kesehatan", 3),
    ("Guru", "fungsional_keahlian", "pendidikan", 2),
    ("Penyuluh", "fungsional_keahlian", "teknis", 2),
    ("Pranata komputer", "fungsional_keahlian", "teknis", 2),
  ]

  /// The managerial and socio-cultural competencies of PermenPANRB 38/2017.
  static let managerial = [
    "Integritas", "Kerja sama", "Komunikasi", "Orientasi pada hasil", "Pelayanan publik",
    "Pengembangan diri dan orang lain", "Mengelola perubahan", "Pengambilan keputusan",
  ]

  /// Technical competencies by family.
  static let technical: [(name: String, families: [String])] = [
    ("Teknologi informasi perkantoran", ["administrasi", "manajerial"]),
    ("Aplikasi layanan digital", ["administrasi"]),
    ("Tata naskah dinas", ["administrasi"]),
    ("Pengelolaan arsip", ["administrasi"]),
    ("Pengelolaan keuangan daerah", ["administrasi"]),
    ("Pengadaan barang dan jasa", ["administrasi", "teknis"]),
    ("Perencanaan dan penganggaran", ["administrasi", "manajerial"]),
    ("Analisis data", ["administrasi", "teknis"]),
    ("Penyusunan peraturan", ["administrasi"]),
    ("Pelayanan perizinan", ["administrasi"]),
    ("Administrasi kependudukan", ["administrasi"]),
    ("Tanggap darurat", ["kesehatan"]),
    ("Keselamatan pasien", ["kesehatan"]),
    ("Pencegahan infeksi", ["kesehatan"]),
    ("Rekam medis elektronik", ["kesehatan"]),
    ("Kesehatan ibu dan anak", ["kesehatan"]),
    ("Gizi masyarakat", ["kesehatan"]),
    ("Imunisasi", ["kesehatan"]),
    ("Surveilans penyakit", ["kesehatan"]),
    ("Kegawatdaruratan obstetri", ["kesehatan"]),
    ("Promosi kesehatan", ["kesehatan"]),
    ("Kurikulum dan penilaian", ["pendidikan"]),
    ("Pembelajaran berbasis proyek", ["pendidikan"]),
    ("Literasi dan numerasi", ["pendidikan"]),
    ("Pendidikan inklusif", ["pendidikan"]),
    ("Media pembelajaran digital", ["pendidikan"]),
    ("Bimbingan konseling", ["pendidikan"]),
    ("Manajemen sekolah", ["pendidikan"]),
    ("Budidaya kopi", ["teknis"]),
    ("Penyuluhan pertanian", ["teknis"]),
    ("Kesehatan hewan", ["teknis"]),
    ("Sistem informasi geografis", ["teknis"]),
    ("Keamanan informasi", ["teknis"]),
    ("Jaringan komputer", ["teknis"]),
    ("Pengawasan bangunan", ["teknis"]),
    ("Pengelolaan sampah", ["teknis"]),
    ("Penanganan bencana", ["teknis"]),
    ("Ketertiban umum", ["teknis"]),
    ("Pemetaan jalan", ["teknis"]),
    ("Uji kendaraan", ["teknis"]),
  ]

  /// Who commits what: a role, never a person.
  static let roles = [
    "operator": ("Operator BKPSDM", "operator.bkpsdm@kepahiang.example"),
    "hukum": ("Bagian Hukum", "hukum@kepahiang.example"),
    "evaluasi": ("Tim Evaluasi BKPSDM", "evaluasi.bkpsdm@kepahiang.example"),
    "humas": ("Pengelola Masukan Publik", "masukan@kepahiang.example"),
    "perencana": ("Perencana BKPSDM", "perencana.bkpsdm@kepahiang.example"),
  ]
}
