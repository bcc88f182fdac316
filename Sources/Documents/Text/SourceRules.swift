/// The rules about a file's raw text, whatever its format.
enum SourceRules {
  static let empty = RuleDescription(
    name: "empty-document",
    title: LocalizedText(en: "an empty file", id: "berkas kosong"),
    why: LocalizedText(
      en: "a record without content says nothing; mostly the editor saved too early",
      id: "catatan tanpa isi tidak menyatakan apa pun; biasanya penyunting menyimpan terlalu dini"),
    remedy: LocalizedText(
      en: "fill it in, or delete the file", id: "isi, atau hapus berkasnya"),
    source: "bangkom",
    bad: "# Pelatihan, diisi besok", good: "title: Pelatihan")

  static let utf8 = RuleDescription(
    name: "encoding-utf8",
    title: LocalizedText(en: "text that is not UTF-8", id: "teks yang bukan UTF-8"),
    why: LocalizedText(
      en: "every program reads other bytes than UTF-8 in its own way, and letters get lost",
      id: "bita selain UTF-8 dibaca lain oleh tiap program, dan hurufnya hilang"),
    remedy: LocalizedText(
      en: "save the file as UTF-8 (in Excel: CSV UTF-8)",
      id: "simpan berkas sebagai UTF-8 (di Excel: CSV UTF-8)"),
    source: "Unicode 15, 3.9; RFC 3629",
    bad: #"place: Caf\xE9 Kepahiang"#, good: "place: Café Kepahiang", reading: .bytes(.yaml))

  static let utf16 = RuleDescription(
    name: "encoding-utf16",
    title: LocalizedText(en: "text in UTF-16", id: "teks dalam UTF-16"),
    why: utf8.why,
    remedy: utf8.remedy,
    source: "RFC 3629",
    bad: #"\xFF\xFEt\x00i\x00t\x00l\x00e\x00:\x00 \x00B\x00i\x00m\x00t\x00e\x00k\x00"#,
    good: "title: Bimtek", reading: .bytes(.yaml))

  static let byteOrderMark = RuleDescription(
    name: "encoding-bom", severity: .warning,
    title: LocalizedText(
      en: "a byte order mark at the start", id: "tanda urutan bita di awal berkas"),
    why: LocalizedText(
      en: "some programs take the invisible mark as part of the first name",
      id: "sebagian program menganggap tanda tak terlihat itu bagian dari nama pertama"),
    remedy: LocalizedText(en: "save without the mark", id: "simpan tanpa tanda itu"),
    source: "Unicode 15, 23.8",
    bad: #"\xEF\xBB\xBFtitle: Bimtek"#, good: "title: Bimtek", reading: .bytes(.yaml))

  static let control = RuleDescription(
    name: "control-character",
    title: LocalizedText(en: "an invisible control character", id: "karakter kendali tak terlihat"),
    why: LocalizedText(
      en: "what a reader can't see can change what a text seems to say",
      id: "yang tidak terlihat pembaca dapat mengubah apa yang tampak tertulis"),
    remedy: LocalizedText(en: "delete the character", id: "hapus karakter itu"),
    source: "UTS 55, Unicode Source Code Handling",
    bad: #"unit: Dinas\xE2\x80\x8B Kesehatan"#, good: "unit: Dinas Kesehatan",
    reading: .bytes(.yaml))

  static let lineEnding = RuleDescription(
    name: "line-ending", severity: .warning,
    title: LocalizedText(en: "mixed line endings", id: "akhir baris bercampur"),
    why: LocalizedText(
      en: "git shows every line as changed when an editor makes them all alike",
      id: "git menampilkan semua baris berubah ketika penyunting menyeragamkannya"),
    remedy: LocalizedText(
      en: "save with LF line endings", id: "simpan dengan akhir baris LF"),
    source: "gitattributes(5), eol",
    bad: #"""
      title: Bimtek\x0D
      year: 2026
      hours: 8
      """#,
    good: """
      title: Bimtek
      year: 2026
      hours: 8
      """, reading: .bytes(.yaml))

  static let carriageReturn = RuleDescription(
    name: "carriage-return",
    title: LocalizedText(
      en: "a carriage return without line feed", id: "tanda CR tanpa LF"),
    why: LocalizedText(
      en: "one program ends a line there, another does not, and a terminal writes over the line",
      id: "sebagian program mengakhiri baris di situ, yang lain tidak, dan terminal menimpa baris"),
    remedy: lineEnding.remedy,
    source: "Unicode 15, 5.8 (Newline Guidelines)",
    bad: #"title: Bimtek\x0Dhours: 8"#,
    good: """
      title: Bimtek
      hours: 8
      """, reading: .bytes(.yaml))

  static let conflictMarker = RuleDescription(
    name: "conflict-marker",
    title: LocalizedText(
      en: "a merge that is not finished", id: "penggabungan yang belum selesai"),
    why: LocalizedText(
      en: "both sides of the conflict are in the file, and one of them has to go",
      id: "kedua sisi konflik masih ada di berkas, dan salah satunya harus dipilih"),
    remedy: LocalizedText(
      en: "choose a side with bangkom resolve, or edit the lines and git add",
      id: "pilih satu sisi dengan bangkom resolve, atau sunting barisnya lalu git add"),
    source: "git-merge(1)",
    bad: """
      title: Bimtek arsip
      <<<<<<< HEAD
      hours: 16
      =======
      hours: 24
      >>>>>>> bkpsdm
      """,
    good: """
      title: Bimtek arsip
      hours: 24
      """)

  static let tooLarge = RuleDescription(
    name: "document-too-large",
    title: LocalizedText(en: "a file too large for a record", id: "berkas terlalu besar"),
    why: LocalizedText(
      en: "a record is read and reviewed by people; limits also keep a hostile file from filling "
        + "the memory",
      id: "catatan dibaca dan ditinjau manusia; batas juga mencegah berkas jahat memenuhi memori"),
    remedy: LocalizedText(
      en: "split it into several records, or make it a CSV table",
      id: "bagi menjadi beberapa catatan, atau jadikan tabel CSV"),
    source: "bangkom",
    bad: """
      $ wc -c evaluations/2026/EVA-C2WNHE5.yaml
      9437184 evaluations/2026/EVA-C2WNHE5.yaml
      """,
    good: """
      $ wc -c evaluations/2026/EVA-C2WNHE5.yaml
      2048 evaluations/2026/EVA-C2WNHE5.yaml
      """, reading: .illustration)

  static let tooManyProblems = RuleDescription(
    name: "too-many-problems",
    title: LocalizedText(
      en: "more problems in a file than can be shown",
      id: "masalah di satu berkas lebih banyak daripada yang dapat ditampilkan"),
    why: LocalizedText(
      en: "one mistake can make thousands; the first thousand tell what it is",
      id: "satu kekeliruan dapat menimbulkan ribuan; seribu yang pertama sudah menunjukkannya"),
    remedy: LocalizedText(
      en: "mend the problems that are shown, then check again",
      id: "perbaiki masalah yang ditampilkan, lalu periksa lagi"),
    source: "bangkom",
    bad: """
      participants.csv, 4000 rows, each with a comma too many
      """,
    good: """
      participants.csv, 4000 rows with the cells that the header names
      """, reading: .illustration)

  static let combiningMarks = RuleDescription(
    name: "combining-marks",
    title: LocalizedText(
      en: "more than 30 combining marks in a row", id: "lebih dari 30 tanda gabung berturut-turut"),
    why: LocalizedText(
      en: "no language needs them, nobody can read them, and to compare them takes minutes",
      id: "tidak ada bahasa yang memerlukannya, tidak terbaca, dan membandingkannya sangat lama"),
    remedy: LocalizedText(en: "delete the marks", id: "hapus tanda-tanda itu"),
    source: "Unicode Standard Annex 15, 12.1 (Stream-Safe Text Format)",
    bad: "title: Bimte\(String(repeating: "\u{301}", count: 31))k", good: "title: Bimték")

  static let tooDeep = RuleDescription(
    name: "document-too-deep",
    title: LocalizedText(en: "values nested too deeply", id: "nilai bersarang terlalu dalam"),
    why: tooLarge.why,
    remedy: LocalizedText(en: "write it flatter", id: "tulis lebih datar"),
    source: "bangkom",
    bad: "units: \(String(repeating: "[", count: 80))\(String(repeating: "]", count: 80))",
    good: "units: [UNT-C2WNHE5, UNT-7K3QDXM]")

  static let all = [
    empty, utf8, utf16, byteOrderMark, control, combiningMarks, lineEnding, carriageReturn,
    conflictMarker, tooLarge, tooDeep, tooManyProblems,
  ]
}
