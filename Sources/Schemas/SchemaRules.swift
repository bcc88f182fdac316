public import Documents

/// What the rules mean that follow from schemas.
public enum SchemaRules {
  static let unknownField = rule(
    "unknown-field", ("a field that its kind does not have", "isian yang tidak dikenal jenisnya"),
    why: (
      "a mistyped name would otherwise be kept, and its value never counted",
      "tanpa ini nama yang salah ketik tetap tersimpan dan nilainya tidak pernah terhitung"
    ),
    remedy: (
      "write the field's right name, or delete the line",
      "tulis nama isian yang benar, atau hapus barisnya"
    ), source: "JSON Schema 2020-12, Core 10.3.2.3 and 11.3",
    schema: #"{"properties": {"title": {}, "owner": {}}, "additionalProperties": false}"#,
    bad: """
      title: Aplikasi digital
      ownr: UNT-7K3QDXM
      """,
    good: """
      title: Aplikasi digital
      owner: UNT-7K3QDXM
      """)
  static let missingField = rule(
    "missing-field", ("a required field that is not there", "isian wajib yang belum ada"),
    why: (
      "the law or a rule needs the field to say something",
      "peraturan atau kaidah lain memerlukan isian itu"
    ),
    remedy: ("add the field", "tambahkan isiannya"),
    source: "JSON Schema 2020-12, Validation 6.5.3",
    schema: #"{"required": ["title", "year"]}"#,
    bad: "title: Bimtek arsip",
    good: """
      title: Bimtek arsip
      year: 2027
      """)
  static let wrongType = rule(
    "wrong-type", ("a value of the wrong type", "nilai dengan jenis yang salah"),
    why: (
      "figures are added up, texts are not; a date is no number",
      "angka dijumlahkan, teks tidak; tanggal bukan bilangan"
    ),
    remedy: (
      "write digits without dots and quotes, or put a text in quotes",
      "tulis angka tanpa titik dan tanda kutip, atau beri tanda kutip pada teks"
    ), source: "JSON Schema 2020-12, Validation 6.1.1",
    schema: #"{"properties": {"amount": {"type": "integer"}}}"#,
    bad: "amount: 12.000.000", good: "amount: 12000000")
  static let quoteString = rule(
    "quote-string", ("a text that looks like something else", "teks yang tampak seperti hal lain"),
    severity: .warning,
    why: (
      "bangkom reads it as it is written; other programs make 7 of 007",
      "bangkom membacanya apa adanya; program lain mengubah 007 menjadi 7"
    ),
    remedy: ("put it in quotes", "beri tanda kutip"), source: "YAML 1.2.2, 10.3.2",
    schema: #"{"properties": {"code": {"type": "string"}}}"#,
    bad: "code: 007", good: "code: \"007\"")
  static let numberForm = rule(
    "number-form", ("a number in an uncommon spelling", "bilangan dengan ejaan tak lazim"),
    why: (
      "014 is 12 for one program and 14 for another; 12.000 is twelve thousand for people and "
        + "twelve for programs",
      "014 berarti 12 bagi satu program dan 14 bagi yang lain; 12.000 berarti dua belas ribu bagi "
        + "orang dan dua belas bagi program"
    ),
    remedy: (
      "write digits only, without leading zeros", "tulis angka saja, tanpa nol di depan"
    ), source: "RFC 8259, 6",
    schema: #"{"properties": {"hours": {"type": "integer"}}}"#, bad: "hours: 014",
    good: "hours: 14")
  static let enumeration = rule(
    "enum", ("a value that is not in the list", "nilai di luar daftar"),
    why: (
      "the list is the law's or the agency's; other words could not be counted",
      "daftarnya ditentukan peraturan atau instansi; kata lain tidak dapat dihitung"
    ),
    remedy: ("choose one of the values that are shown", "pilih salah satu nilai yang ditampilkan"),
    source: "JSON Schema 2020-12, Validation 6.1.2",
    schema: #"{"properties": {"status": {"enum": ["draf", "berlaku", "dicabut"]}}}"#,
    bad: "status: berlakuu", good: "status: berlaku")
  static let constant = rule(
    "const", ("a value that must be another", "nilai yang seharusnya lain"),
    why: ("only this value is right here", "hanya nilai itu yang benar di sini"),
    remedy: ("write the value that is shown", "tulis nilai yang ditampilkan"),
    source: "JSON Schema 2020-12, Validation 6.1.3",
    schema: #"{"properties": {"schema": {"const": "plan/1"}}}"#,
    bad: "schema: plan", good: "schema: plan/1")
  static let pattern = rule(
    "pattern", ("a text of another form", "teks dengan bentuk lain"),
    why: (
      "ids and codes have a form by which they are found", "id dan kode dikenali dari bentuknya"
    ),
    remedy: ("write it in the form that is shown", "tulis sesuai bentuk yang ditampilkan"),
    source: "JSON Schema 2020-12, Validation 6.3.3; ECMA-262",
    schema: #"{"properties": {"subactivity": {"pattern": "^5(\\.\\d{2}){2}\\.\\d\\.\\d{2}$"}}}"#,
    bad: "subactivity: 5.4.2.1", good: "subactivity: 5.04.02.2.01")
  static let minimum = rule(
    "minimum", ("a number that is too small", "bilangan yang terlalu kecil"),
    why: ("smaller values make no sense here", "nilai yang lebih kecil tidak masuk akal di sini"),
    remedy: ("correct the number", "perbaiki bilangannya"),
    source: "JSON Schema 2020-12, Validation 6.2.4 and 6.2.5",
    schema: #"{"properties": {"amount": {"minimum": 0}}}"#,
    bad: "amount: -12000000", good: "amount: 12000000")
  static let maximum = rule(
    "maximum", ("a number that is too great", "bilangan yang terlalu besar"),
    why: ("greater values make no sense here", "nilai yang lebih besar tidak masuk akal di sini"),
    remedy: ("correct the number", "perbaiki bilangannya"),
    source: "JSON Schema 2020-12, Validation 6.2.2 and 6.2.3",
    schema: #"{"properties": {"level": {"maximum": 5}}}"#, bad: "level: 9", good: "level: 5")
  static let multipleOf = rule(
    "multiple-of", ("a number between the steps", "bilangan di antara kelipatan"),
    why: ("the value is counted in steps", "nilainya dihitung per kelipatan"),
    remedy: ("round to a step", "bulatkan ke kelipatannya"),
    source: "JSON Schema 2020-12, Validation 6.2.1",
    schema: #"{"properties": {"hours": {"multipleOf": 0.5}}}"#, bad: "hours: 2.37",
    good: "hours: 2.5")
  static let size = rule(
    "size", ("too few or too many", "terlalu sedikit atau terlalu banyak"),
    why: ("the schema says how many belong here", "skema menentukan jumlah yang wajar"),
    remedy: ("add or take away", "tambah atau kurangi"),
    source: "JSON Schema 2020-12, Validation 6.3 to 6.5",
    schema: #"{"properties": {"alternatives": {"minItems": 2}}}"#,
    bad: "alternatives: [24 JP]", good: "alternatives: [24 JP, tidak berubah]")
  static let contains = rule(
    "contains", ("a list without an item that it needs", "daftar tanpa butir yang diperlukan"),
    why: (
      "one of the items has to be of a certain form", "salah satu butir harus berbentuk tertentu"
    ),
    remedy: ("add the item", "tambahkan butirnya"),
    source: "JSON Schema 2020-12, Core 10.3.1.3",
    schema: #"{"properties": {"sessions": {"contains": {"required": ["test"]}}}}"#,
    bad: """
      sessions:
        - topic: Arsip digital
      """,
    good: """
      sessions:
        - topic: Arsip digital
        - topic: Penutup
          test: akhir
      """)
  static let uniqueItems = rule(
    "unique-items", ("an item that is there twice", "butir yang tertulis dua kali"),
    why: (
      "what is there twice would be counted twice", "yang tertulis dua kali akan dihitung dua kali"
    ),
    remedy: ("delete one of the two", "hapus salah satunya"),
    source: "JSON Schema 2020-12, Validation 6.4.3",
    schema: #"{"properties": {"units": {"uniqueItems": true}}}"#,
    bad: "units: [UNT-C2WNHE5, UNT-7K3QDXM, UNT-C2WNHE5]",
    good: "units: [UNT-C2WNHE5, UNT-7K3QDXM]")
  static let oneOf = rule(
    "one-of", ("a value that fits several forms", "nilai yang cocok dengan beberapa bentuk"),
    why: ("it has to be clear which one is meant", "harus jelas mana yang dimaksud"),
    remedy: ("leave out what belongs to the other form", "hapus isian yang milik bentuk lain"),
    source: "JSON Schema 2020-12, Core 10.2.1.3",
    schema: #"{"oneOf": [{"required": ["room"]}, {"required": ["link"]}]}"#,
    bad: """
      room: Aula BKPSDM
      link: https://belajar.example.go.id/7
      """,
    good: "room: Aula BKPSDM")
  static let not = rule(
    "not", ("a value that is excluded", "nilai yang dikecualikan"),
    why: ("the schema excludes it", "skema mengecualikannya"),
    remedy: ("write another value", "tulis nilai lain"),
    source: "JSON Schema 2020-12, Core 10.2.1.4",
    schema: #"{"properties": {"title": {"not": {"const": "Judul"}}}}"#,
    bad: "title: Judul", good: "title: Bimtek arsip")
  static let notAllowed = rule(
    "not-allowed", ("a value where none may be", "nilai di tempat yang harus kosong"),
    why: ("the schema leaves no value here", "skema tidak memberi tempat nilai di sini"),
    remedy: ("delete it", "hapus"),
    source: "JSON Schema 2020-12, Core 4.3.2",
    schema: #"{"properties": {"at": {"prefixItems": [{}, {}], "items": false}}}"#,
    bad: "at: [102.57, -3.64, 520]", good: "at: [102.57, -3.64]")
  static let unknownColumn = rule(
    "unknown-column",
    ("a column that the table does not have", "kolom yang tidak dikenal tabelnya"),
    why: unknownField.why.pair, remedy: ("correct the column's name", "perbaiki nama kolomnya"),
    source: "Table Schema",
    table: #"{"fields": [{"name": "id"}, {"name": "hours"}]}"#,
    bad: """
      id,huors
      ASN-7K3QDXM,16
      """,
    good: """
      id,hours
      ASN-7K3QDXM,16
      """)
  static let missingColumn = rule(
    "missing-column", ("a column that is not there", "kolom yang belum ada"),
    why: missingField.why.pair, remedy: ("add the column", "tambahkan kolomnya"),
    source: "Table Schema",
    table: #"{"fields": [{"name": "id"}, {"name": "hours"}]}"#,
    bad: """
      id
      ASN-7K3QDXM
      """,
    good: """
      id,hours
      ASN-7K3QDXM,16
      """)
  static let uniqueCell = rule(
    "unique", ("a value twice in a column", "nilai ganda dalam satu kolom"),
    why: ("each row is about something else", "tiap baris tentang hal yang berbeda"),
    remedy: ("correct one of the two rows", "perbaiki salah satu dari dua baris itu"),
    source: "Table Schema, constraints",
    table: #"{"fields": [{"name": "certificate", "constraints": {"unique": true}}]}"#,
    bad: """
      certificate
      800/014/2026
      800/014/2026
      """,
    good: """
      certificate
      800/014/2026
      800/015/2026
      """)
  static let primaryKey = rule(
    "primary-key", ("two rows with one key", "dua baris dengan satu kunci"),
    why: uniqueCell.why.pair, remedy: uniqueCell.remedy.pair, source: "Table Schema, primaryKey",
    table: #"{"fields": [{"name": "person"}, {"name": "day"}], "primaryKey": ["person", "day"]}"#,
    bad: """
      person,day
      ASN-7K3QDXM,2026-03-02
      ASN-7K3QDXM,2026-03-02
      """,
    good: """
      person,day
      ASN-7K3QDXM,2026-03-02
      ASN-7K3QDXM,2026-03-03
      """)

  static let columnOrder = rule(
    "column-order", ("columns in another order", "urutan kolom yang lain"),
    why: (
      "the schema says that the order counts (`fieldsMatch: exact`)",
      "skema menyatakan bahwa urutannya penting (`fieldsMatch: exact`)"
    ),
    remedy: ("put the columns in the schema's order", "urutkan kolomnya seperti di skema"),
    source: "Table Schema 2.0, fieldsMatch",
    table: #"{"fields": [{"name": "id"}, {"name": "hours"}], "fieldsMatch": "exact"}"#,
    bad: """
      hours,id
      16,ASN-7K3QDXM
      """,
    good: """
      id,hours
      ASN-7K3QDXM,16
      """)
  /// The rule about values that must be in another table.
  public static let foreignKey = rule(
    "foreign-key", ("a value that is not in the other table", "nilai yang tidak ada di tabel lain"),
    why: (
      "what leads nowhere can't be looked up or counted",
      "yang tidak menunjuk apa pun tidak dapat dicari atau dihitung"
    ),
    remedy: (
      "correct the value, or add its row to the other table",
      "perbaiki nilainya, atau tambahkan barisnya di tabel lain"
    ), source: "Table Schema, foreignKeys",
    table: #"""
      {"fields": [{"name": "unit"}, {"name": "parent"}],
       "foreignKeys": [{"fields": "parent", "reference": {"resource": "", "fields": "unit"}}]}
      """#,
    bad: """
      unit,parent
      DINKES,
      PUSKESMAS,DINKS
      """,
    good: """
      unit,parent
      DINKES,
      PUSKESMAS,DINKES
      """)
  static let unknownProperty = RuleDescription(
    name: "unknown-property", severity: .warning,
    title: LocalizedText(
      en: "a property that schemas do not have", id: "properti yang tidak dikenal skema"),
    why: LocalizedText(
      en: "a mistyped constraint would never be checked",
      id: "batasan yang salah ketik tidak akan pernah diperiksa"),
    remedy: LocalizedText(
      en: "write the property's right name", id: "tulis nama properti yang benar"),
    source: "Table Schema", bad: #""constraints": {"requird": true}"#,
    good: #""constraints": {"required": true}"#, reading: .illustration)

  static let patternLimit = rule(
    "pattern-limit", ("a pattern that takes too long", "pola yang terlalu lama diperiksa"),
    why: (
      "some patterns try so many ways to fit a text that they would never come to an end",
      "sebagian pola mencoba begitu banyak cara untuk mencocokkan teks sehingga tidak akan selesai"
    ),
    remedy: (
      "write the pattern in the schema without repeats inside repeats, or shorten the text",
      "tulis pola di skema tanpa pengulangan di dalam pengulangan, atau pendekkan teksnya"
    ), source: "bangkom",
    schema: #"{"properties": {"title": {"pattern": "^(\\p{L}+ ?)+$"}}}"#,
    bad: "title: Bimtekpengelolaanarsipdinamispadaperangkatdaerahdanorganisasi2026",
    good: "title: Bimtek arsip")

  static let schemaLimit = rule(
    "schema-limit", ("a schema that takes too long", "skema yang terlalu lama diperiksa"),
    why: (
      "where each part of a schema asks the next one twice, thirty parts ask a thousand million times",
      "bila tiap bagian skema menanyai bagian berikutnya dua kali, tiga puluh bagian bertanya semiliar "
        + "kali"
    ),
    remedy: (
      "write the schema so that a value is looked at a few times",
      "tulis skemanya sehingga satu nilai diperiksa beberapa kali saja"
    ), source: "bangkom", schema: Self.doubling, bad: "title: Bimtek", good: "7")

  /// Each part of the schema asks the next one twice about an object.
  private static let doubling: String = {
    let parts = (0..<24).map { number in
      let next = ##"{"$ref": "#/$defs/s\##(number + 1)"}"##
      return #""s\#(number)": {"type": "object", "allOf": [\#(next), \#(next)]}"#
    }
    return ##"{"if": {"type": "object"}, "then": {"$ref": "#/$defs/s0"}, "$defs": {"##
      + parts.joined(separator: ", ") + #", "s24": {"minProperties": 1}}}"#
  }()

  /// The rule of one format: `format-date`.
  static func format(_ format: Format) -> RuleDescription { format.rule }

  /// Every rule that a schema can report.
  public static let all: [RuleDescription] =
    [
      unknownField, missingField, wrongType, quoteString, numberForm, enumeration, constant,
      pattern, patternLimit, schemaLimit,
      minimum, maximum, multipleOf, size, contains, uniqueItems, oneOf, not, notAllowed,
      unknownColumn, missingColumn, columnOrder, uniqueCell, primaryKey, foreignKey,
      unknownProperty,
    ] + Format.allCases.map(format)

  private static func rule(
    _ name: String, _ title: (String, String), severity: Severity = .error, why: (String, String),
    remedy: (String, String), source: String, schema: String? = nil, table: String? = nil,
    bad: String, good: String
  ) -> RuleDescription {
    RuleDescription(
      name: name, severity: severity, title: LocalizedText(en: title.0, id: title.1),
      why: LocalizedText(en: why.0, id: why.1), remedy: LocalizedText(en: remedy.0, id: remedy.1),
      source: source, bad: bad, good: good,
      reading: table.map { .table($0) } ?? .schema(schema ?? "{}"))
  }
}

extension LocalizedText {
  fileprivate var pair: (String, String) { (en, id) }
}
