/// The rules about YAML: which constructs a record may not use, and why.
///
/// Records are a profile of YAML 1.2: mappings, sequences and scalars, nothing that means something
/// else than it looks like. Source: yaml.org/spec/1.2.2.
enum YAMLRules {
  static let syntax = RuleDescription(
    name: "yaml-syntax",
    title: LocalizedText(en: "text that is not YAML", id: "teks yang bukan YAML"),
    why: LocalizedText(
      en: "what can't be read can't be checked", id: "yang tidak terbaca tidak dapat diperiksa"),
    remedy: LocalizedText(
      en: "mend the place that is shown; mostly quotes, a bracket or the indentation",
      id: "perbaiki tempat yang ditunjuk; biasanya tanda kutip, kurung, atau lekukan"),
    source: "YAML 1.2.2",
    bad: "title: Pelatihan: dasar", good: "title: \"Pelatihan: dasar\"")

  static let anchor = RuleDescription(
    name: "yaml-anchor",
    title: LocalizedText(en: "an anchor (`&name`)", id: "jangkar (`&nama`)"),
    why: LocalizedText(
      en: "what a record says must stand where it is said",
      id: "isi catatan harus tertulis di tempatnya"),
    remedy: LocalizedText(
      en: "take the anchor away and write the value out", id: "hapus jangkar dan tulis nilainya"),
    source: "YAML 1.2.2, 6.9.2",
    bad: "owner: &bkpsdm UNT-7K3QDXM", good: "owner: UNT-7K3QDXM")

  static let alias = RuleDescription(
    name: "yaml-alias",
    title: LocalizedText(en: "an alias (`*name`)", id: "alias (`*nama`)"),
    why: anchor.why,
    remedy: LocalizedText(
      en: "write the value out in both places", id: "tulis nilainya di kedua tempat"),
    source: "YAML 1.2.2, 7.1",
    bad: "unit: *bkpsdm", good: "unit: UNT-7K3QDXM")

  static let tag = RuleDescription(
    name: "yaml-tag",
    title: LocalizedText(en: "a tag (`!name`)", id: "tanda jenis (`!nama`)"),
    why: LocalizedText(
      en: "the schema says what a value is, not the text",
      id: "skema yang menentukan jenis nilai, bukan teksnya"),
    remedy: LocalizedText(en: "take the tag away", id: "hapus tanda jenisnya"),
    source: "YAML 1.2.2, 6.9.1",
    bad: "year: !!str 2026", good: "year: 2026")

  static let mergeKey = RuleDescription(
    name: "yaml-merge-key",
    title: LocalizedText(en: "a merge key (`<<`)", id: "kunci gabung (`<<`)"),
    why: anchor.why,
    remedy: LocalizedText(en: "write the keys out", id: "tulis kunci-kuncinya"),
    source: "yaml.org/type/merge (YAML 1.1)",
    bad: """
      <<: {form: KL03}
      hours: 16
      """,
    good: """
      form: KL03
      hours: 16
      """)

  static let severalDocuments = RuleDescription(
    name: "yaml-several-documents",
    title: LocalizedText(
      en: "several documents in one file", id: "beberapa dokumen dalam satu berkas"),
    why: LocalizedText(
      en: "a file is one record", id: "satu berkas adalah satu catatan"),
    remedy: LocalizedText(
      en: "put each into a file of its own; delete the line `---`",
      id: "pisahkan ke berkas masing-masing; hapus baris `---`"),
    source: "YAML 1.2.2, 9.1",
    bad: """
      title: Bimtek arsip
      ---
      title: Bimtek kearsipan
      """,
    good: "title: Bimtek arsip")

  static let directive = RuleDescription(
    name: "yaml-directive",
    title: LocalizedText(en: "a directive (`%YAML`)", id: "arahan (`%YAML`)"),
    why: LocalizedText(
      en: "with a directive the same text can mean something else",
      id: "dengan arahan, teks yang sama dapat berarti lain"),
    remedy: LocalizedText(en: "delete the line", id: "hapus barisnya"),
    source: "YAML 1.2.2, 6.8",
    bad: """
      %YAML 1.1
      ---
      active: yes
      """,
    good: "active: true")

  static let tab = RuleDescription(
    name: "yaml-tab",
    title: LocalizedText(en: "a tab as indentation", id: "tabulator sebagai lekukan"),
    why: LocalizedText(
      en: "nobody can see how far a tab goes; YAML forbids it",
      id: "jarak tabulator tidak terlihat; YAML melarangnya"),
    remedy: LocalizedText(en: "indent with spaces", id: "gunakan spasi"),
    source: "YAML 1.2.2, 6.1",
    bad: #"""
      budget:
      \tamount: 12000000
      """#,
    good: """
      budget:
        amount: 12000000
      """, reading: .bytes(.yaml))

  static let duplicateKey = RuleDescription(
    name: "yaml-duplicate-key",
    title: LocalizedText(en: "a key that is there twice", id: "kunci yang tertulis dua kali"),
    why: LocalizedText(
      en: "programs silently take one of the two values, each another one",
      id: "program diam-diam mengambil salah satu nilai, masing-masing berbeda"),
    remedy: LocalizedText(en: "delete one of the two", id: "hapus salah satunya"),
    source: "YAML 1.2.2, 3.2.1.3",
    bad: """
      year: 2026
      hours: 16
      year: 2027
      """,
    good: """
      year: 2027
      hours: 16
      """)

  static let key = RuleDescription(
    name: "yaml-key",
    title: LocalizedText(
      en: "a key that is not plain text", id: "kunci yang bukan teks biasa"),
    why: LocalizedText(
      en: "a field has a name; `{{…}}` of a template is read as such a key",
      id: "isian mempunyai nama; `{{…}}` dari templat terbaca sebagai kunci semacam ini"),
    remedy: LocalizedText(
      en: "fill in the template's place, or put the text in quotes",
      id: "isi tempat pada templat, atau beri tanda kutip"),
    source: "YAML 1.2.2, 3.2.1",
    bad: "title: {{judul}}", good: "title: \"{{judul}}\"")

  static let flowPair = RuleDescription(
    name: "yaml-pair-in-list",
    title: LocalizedText(
      en: "a key in `[…]` without braces", id: "kunci di dalam `[…]` tanpa kurung kurawal"),
    why: LocalizedText(
      en: "few know that `[a: 1]` is a list of one mapping; mostly the braces were forgotten",
      id: "jarang diketahui bahwa `[a: 1]` adalah daftar satu pasangan; biasanya kurung terlupa"),
    remedy: LocalizedText(
      en: "write `[{a: 1}]`, or put the text in quotes",
      id: "tulis `[{a: 1}]`, atau beri tanda kutip pada teksnya"),
    source: "YAML 1.2.2, 7.4.2",
    bad: "needs: [survey: SRV-7K3QDXM]", good: "needs: [{survey: SRV-7K3QDXM}]")

  static let misalignedList = RuleDescription(
    name: "yaml-misaligned-list", severity: .warning,
    title: LocalizedText(
      en: "a list item that is read as text", id: "butir daftar yang terbaca sebagai teks"),
    why: LocalizedText(
      en: "an item that is indented further goes on with the text above it",
      id: "butir yang menjorok lebih dalam menyambung teks di atasnya"),
    remedy: LocalizedText(
      en: "start all items of a list in the same column",
      id: "mulai semua butir daftar di kolom yang sama"),
    source: "YAML 1.2.2, 7.3.3",
    bad: """
      units:
        - Dinas Kesehatan
          - Dinas Sosial
      """,
    good: """
      units:
        - Dinas Kesehatan
        - Dinas Sosial
      """)

  static let all = [
    syntax, anchor, alias, tag, mergeKey, severalDocuments, directive, tab, duplicateKey, key,
    flowPair, misalignedList,
  ]

  /// The constructs of YAML that a record may not use.
  static let constructs = [anchor, alias, tag, severalDocuments, directive, key, flowPair]
}
