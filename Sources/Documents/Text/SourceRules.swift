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

  static let conflictMarker = RuleDescription(
    name: "conflict-marker",
    title: LocalizedText(
      en: "a merge that is not finished", id: "penggabungan yang belum selesai"),
    why: LocalizedText(
      en: "both sides of the conflict are in the file, and one of them has to go",
      id: "kedua sisi konflik masih ada di berkas, dan salah satunya harus dipilih"),
    remedy: LocalizedText(
      en: "choose between the lines, delete the markers, then git add",
      id: "pilih di antara baris-baris itu, hapus penandanya, lalu git add"),
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

  static let tooDeep = RuleDescription(
    name: "document-too-deep",
    title: LocalizedText(en: "values nested too deeply", id: "nilai bersarang terlalu dalam"),
    why: tooLarge.why,
    remedy: LocalizedText(en: "write it flatter", id: "tulis lebih datar"),
    source: "bangkom",
    bad: "units: \(String(repeating: "[", count: 80))\(String(repeating: "]", count: 80))",
    good: "units: [UNT-C2WNHE5, UNT-7K3QDXM]")

  static let all = [
    empty, utf8, utf16, byteOrderMark, control, lineEnding, conflictMarker, tooLarge, tooDeep,
  ]
}
