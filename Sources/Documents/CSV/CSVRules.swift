/// The rules about CSV.
enum CSVRules {
  static let delimiter = rule(
    "csv-delimiter", .note,
    ("cells that are not kept apart by commas", "sel yang tidak dipisahkan koma"),
    why: (
      "Excel writes `;` where the comma is the decimal sign; bangkom reads it, other tools may not",
      "Excel menulis `;` bila koma dipakai untuk desimal; bangkom membacanya, alat lain belum tentu"
    ),
    remedy: (
      "nothing has to change; plain is a comma", "tidak harus diubah; yang polos adalah koma"
    ),
    bad: """
      id;hours
      ASN-7K3QDXM;16
      """,
    good: """
      id,hours
      ASN-7K3QDXM,16
      """)

  static let lineEnding = rule(
    "csv-line-ending", .note,
    ("lines that do not end with LF alone", "baris yang tidak diakhiri LF saja"),
    why: (
      "git shows every line as changed when an editor makes the ends alike",
      "git menampilkan semua baris berubah ketika penyunting menyeragamkan akhir baris"
    ),
    remedy: (
      "nothing has to change; plain is LF", "tidak harus diubah; yang polos adalah LF"
    ),
    bad: """
      id,hours\\x0D
      ASN-7K3QDXM,16\\x0D
      """,
    good: """
      id,hours
      ASN-7K3QDXM,16
      """, reading: .bytes(.csv))

  static let byteOrderMark = rule(
    "csv-byte-order-mark", .note,
    ("a byte order mark at the start of a table", "tanda urutan bita di awal tabel"),
    why: (
      "some programs take the invisible mark as part of the first column's name",
      "sebagian program menganggap tanda tak terlihat itu bagian dari nama kolom pertama"
    ),
    remedy: ("save without the mark", "simpan tanpa tanda itu"),
    bad: """
      \\xEF\\xBB\\xBFid,hours
      ASN-7K3QDXM,16
      """,
    good: """
      id,hours
      ASN-7K3QDXM,16
      """, reading: .bytes(.csv))

  static let encoding = rule(
    "csv-encoding", .warning,
    ("a table in Windows-1252", "tabel dengan pengodean Windows-1252"),
    why: (
      "the bytes do not say which letters they are; bangkom had to guess",
      "bitanya tidak menyatakan huruf apa yang dimaksud; bangkom harus menebak"
    ),
    remedy: (
      "save the file as UTF-8 (in Excel: CSV UTF-8)",
      "simpan berkas sebagai UTF-8 (di Excel: CSV UTF-8)"
    ),
    bad: """
      id,place
      UNT-7K3QDXM,Caf\\xE9
      """,
    good: """
      id,place
      UNT-7K3QDXM,Café
      """, reading: .bytes(.csv))

  static let separatorLine = rule(
    "csv-separator-line", .note,
    ("a first line that is only for Excel", "baris pertama yang hanya untuk Excel"),
    why: (
      "other programs take `sep=;` for the names of the columns",
      "program lain menganggap `sep=;` sebagai nama kolom"
    ),
    remedy: ("delete the line", "hapus baris itu"),
    bad: """
      sep=,
      id,hours
      ASN-7K3QDXM,16
      """,
    good: """
      id,hours
      ASN-7K3QDXM,16
      """)

  static let blankRow = rule(
    "csv-blank-row", .note, ("a row without any value", "baris tanpa nilai"),
    why: (
      "Excel writes rows that were only formatted; they say nothing and are not read",
      "Excel menulis baris yang hanya diformat; tidak berisi apa-apa dan tidak dibaca"
    ),
    remedy: ("delete the row", "hapus baris itu"),
    bad: """
      id,hours
      ASN-7K3QDXM,16
      ,
      """,
    good: """
      id,hours
      ASN-7K3QDXM,16
      """)

  static let trailingDelimiter = rule(
    "csv-trailing-delimiter", .note,
    ("columns without name and values at the end", "kolom tanpa nama dan nilai di akhir"),
    why: (
      "Excel writes columns that were only formatted; they say nothing and are not read",
      "Excel menulis kolom yang hanya diformat; tidak berisi apa-apa dan tidak dibaca"
    ),
    remedy: (
      "delete the delimiters at the ends of the lines", "hapus pemisah di akhir baris"
    ),
    bad: """
      id,hours,
      ASN-7K3QDXM,16,
      """,
    good: """
      id,hours
      ASN-7K3QDXM,16
      """)

  static let headerSpace = rule(
    "csv-header-space", .note,
    ("a column's name with spaces around it", "nama kolom yang diapit spasi"),
    why: (
      "nobody sees the space, and programs do not find the column",
      "spasinya tidak terlihat, dan program tidak menemukan kolomnya"
    ),
    remedy: ("delete the spaces", "hapus spasinya"),
    bad: """
      id, hours
      ASN-7K3QDXM,16
      """,
    good: """
      id,hours
      ASN-7K3QDXM,16
      """)

  static let quote = rule(
    "csv-quote", .error, ("a quote that is not closed", "tanda kutip yang tidak ditutup"),
    why: (
      "all rows behind it would be one cell", "semua baris setelahnya menjadi satu sel"
    ),
    remedy: (
      "close the quote, or double it inside a cell",
      "tutup tanda kutipnya, atau gandakan di dalam sel"
    ),
    bad: """
      id,note
      ASN-7K3QDXM,"hadir
      """,
    good: """
      id,note
      ASN-7K3QDXM,"hadir"
      """)

  static let quotedRows = rule(
    "csv-quoted-rows", .warning,
    ("a cell that looks like rows of the table", "sel yang tampak seperti baris tabel"),
    why: (
      "a quote that is missing twice makes one cell of many rows, and nobody misses them",
      "tanda kutip yang kurang di dua tempat menjadikan banyak baris satu sel, tanpa terlihat"
    ),
    remedy: (
      "close the quote in the line where it opens", "tutup tanda kutipnya di baris tempat dibuka"
    ),
    bad: """
      id,name,unit,note
      1,Bimtek,UNT-1,"hadir
      2,Seminar,UNT-2,izin
      3,Kursus,UNT-3,sakit"
      """,
    good: """
      id,name,unit,note
      1,Bimtek,UNT-1,"hadir"
      2,Seminar,UNT-2,izin
      3,Kursus,UNT-3,"sakit"
      """)

  static let columnCount = rule(
    "csv-column-count", .error,
    ("a row with too few or too many cells", "baris dengan sel yang kurang atau berlebih"),
    why: (
      "behind the missing or additional comma every cell is in the wrong column",
      "setelah koma yang kurang atau berlebih, semua sel masuk kolom yang salah"
    ),
    remedy: (
      "put a cell that has a comma into quotes", "beri tanda kutip pada sel yang berkoma"
    ),
    bad: """
      id,note
      ASN-7K3QDXM,hadir, sehari penuh
      """,
    good: """
      id,note
      ASN-7K3QDXM,"hadir, sehari penuh"
      """)

  static let header = rule(
    "csv-header", .error,
    ("a column without name, or a name twice", "kolom tanpa nama, atau nama ganda"),
    why: ("a column is found by its name", "kolom dikenali dari namanya"),
    remedy: ("name every column once", "beri tiap kolom satu nama"),
    bad: """
      id,hours,hours
      ASN-7K3QDXM,16,8
      """,
    good: """
      id,hours,hours_credited
      ASN-7K3QDXM,16,8
      """)

  static let all = plain + [quote, quotedRows, columnCount, header]

  /// The rules that ``Document/plainCSV`` mends.
  static let plain = [
    delimiter, lineEnding, byteOrderMark, encoding, separatorLine, blankRow, trailingDelimiter,
    headerSpace,
  ]

  private static func rule(
    _ name: String, _ severity: Severity, _ title: (String, String), why: (String, String),
    remedy: (String, String), bad: String, good: String, reading: ExampleReading = .file(.csv)
  ) -> RuleDescription {
    RuleDescription(
      name: name, severity: severity, title: LocalizedText(en: title.0, id: title.1),
      why: LocalizedText(en: why.0, id: why.1), remedy: LocalizedText(en: remedy.0, id: remedy.1),
      source: "RFC 4180, 2", bad: bad, good: good, reading: reading)
  }
}
