extension DemoLists {
  /// Holidays of 2024 as they are remembered; the later years are among what `init` lays out.
  private static let holidays2024 = [
    ("2024-01-01", "Tahun Baru 2024 Masehi", false),
    ("2024-02-08", "Isra Mikraj Nabi Muhammad SAW", false),
    ("2024-02-09", "Tahun Baru Imlek 2575 Kongzili", true),
    ("2024-03-11", "Hari Suci Nyepi (Tahun Baru Saka 1946)", false),
    ("2024-03-12", "Hari Suci Nyepi (Tahun Baru Saka 1946)", true),
    ("2024-03-29", "Wafat Isa Al Masih", false), ("2024-04-08", "Idul Fitri 1445 Hijriah", true),
    ("2024-04-09", "Idul Fitri 1445 Hijriah", true),
    ("2024-04-10", "Idul Fitri 1445 Hijriah", false),
    ("2024-04-11", "Idul Fitri 1445 Hijriah", false),
    ("2024-04-12", "Idul Fitri 1445 Hijriah", true),
    ("2024-04-15", "Idul Fitri 1445 Hijriah", true),
    ("2024-05-01", "Hari Buruh Internasional", false),
    ("2024-05-09", "Kenaikan Isa Al Masih", false), ("2024-05-10", "Kenaikan Isa Al Masih", true),
    ("2024-05-23", "Hari Raya Waisak 2568 BE", false),
    ("2024-05-24", "Hari Raya Waisak 2568 BE", true),
    ("2024-06-17", "Idul Adha 1445 Hijriah", false),
    ("2024-06-18", "Idul Adha 1445 Hijriah", true),
    ("2024-09-16", "Maulid Nabi Muhammad SAW", false),
    ("2024-12-25", "Hari Raya Natal", false), ("2024-12-26", "Hari Raya Natal", true),
  ]

  /// Days from Monday to Friday on which nothing takes place.
  static let holidays = Set(
    holidays2024.map(\.0) + [
      "2025-03-28", "2025-03-31", "2025-04-01", "2025-04-02", "2025-04-03", "2025-04-04",
      "2025-04-07", "2025-04-18", "2025-05-01", "2025-05-12", "2025-05-13", "2025-05-29",
      "2025-05-30", "2025-06-06", "2025-06-09", "2025-06-27", "2025-09-05", "2026-03-18",
      "2026-03-19", "2026-03-20", "2026-03-23", "2026-03-24", "2026-04-03", "2026-05-01",
      "2026-05-14", "2026-05-15", "2026-05-27", "2026-05-28", "2026-06-01", "2026-06-16",
      "2026-08-17", "2026-08-25",
    ])

  /// The record of the holidays of 2024.
  static var holidayFile: [String: String] {
    let id = DemoGenerator.id("REF", "holidays 2024")
    var text = """
      schema: reference-set/1
      id: \(id)
      set_id: hari_libur
      title: Hari libur nasional dan cuti bersama 2024
      effective_from: 2024-01-01
      effective_to: 2024-12-31
      legal_basis: SKB tentang hari libur nasional dan cuti bersama 2024
      verified: false
      note: Ditulis menurut ingatan; belum dicocokkan dengan SKB-nya
      holidays:

      """
    for (date, name, isShared) in holidays2024 {
      let type = isShared ? "cuti_bersama" : "libur_nasional"
      text += "  - {date: \(date), name: \(name), type: \(type)}\n"
    }
    return ["registry/reference/\(id)-hari-libur-2024.yaml": text]
  }
}
