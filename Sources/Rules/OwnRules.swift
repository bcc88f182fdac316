internal import Documents
public import Records
internal import Schemas
internal import Store

extension Rule {
  /// The rules that follow from the schemas' annotations: references, ids, unique values.
  public static func ownRules(for catalog: KindCatalog) -> [Rule] {
    [danglingReference, wrongKind, duplicateID] + uniqueness(of: catalog)
      + foreignKeys(of: catalog)
  }

  private static let danglingReference = Rule(
    RuleDescription(
      name: "dangling-reference",
      title: LocalizedText(
        en: "a reference to a record that is not there",
        id: "rujukan ke catatan yang tidak ada"),
      why: LocalizedText(
        en: "evidence that leads nowhere proves nothing",
        id: "bukti yang tidak menunjuk apa pun tidak membuktikan apa pun"),
      remedy: LocalizedText(
        en: "write the id of a record that exists, or bring the deleted record back",
        id: "tulis id catatan yang ada, atau kembalikan catatan yang terhapus"),
      source: "bangkom", bad: "plan: PLN-00000AM", good: "plan: PLN-000008G", reading: .fixture),
    query: """
      SELECT r.file, r.pointer, r.target, r.kinds FROM reference r \
      WHERE NOT EXISTS (SELECT 1 FROM record t WHERE t.id = r.target)
      """,
    message: LocalizedText(
      en: "`{target}` is not a record here", id: "`{target}` bukan catatan di sini"),
    refinement: NearestRecords.suggest)

  private static let wrongKind = Rule(
    RuleDescription(
      name: "reference-kind",
      title: LocalizedText(
        en: "a reference to a record of another kind", id: "rujukan ke catatan jenis lain"),
      why: LocalizedText(
        en: "a field says which kind of record it leads to",
        id: "setiap isian menentukan jenis catatan yang dirujuknya"),
      remedy: LocalizedText(
        en: "write the id of a record of that kind", id: "tulis id catatan dari jenis itu"),
      source: "bangkom",
      bad: """
        evidence:
          - record: POL-00000G5
        """,
      good: """
        evidence:
          - record: PLN-000008G
        """, reading: .fixture),
    query: """
      SELECT r.file, r.pointer, r.target, replace(r.kinds, ',', ', ') AS kinds, t.kind \
      FROM reference r JOIN record t ON t.id = r.target \
      WHERE r.kinds <> t.kind AND instr(',' || r.kinds || ',', ',' || t.kind || ',') = 0
      """,
    message: LocalizedText(
      en: "`{target}` is a {kind}; here belongs: {kinds}",
      id: "`{target}` adalah {kind}; di sini seharusnya: {kinds}"))

  private static let duplicateID = Rule(
    RuleDescription(
      name: "duplicate-id",
      title: LocalizedText(en: "two records with one id", id: "dua catatan dengan satu id"),
      why: LocalizedText(
        en: "a reference has to lead to one record", id: "rujukan harus menuju satu catatan"),
      remedy: LocalizedText(
        en: "give the copied record an id of its own: `bangkom new`",
        id: "beri catatan salinan id sendiri: `bangkom new`"),
      source: "bangkom",
      bad: """
        id: UNT-0000012
        code: "2"
        """,
      good: """
        id: UNT-0000024
        code: "2"
        """, reading: .fixture),
    query: """
      SELECT r.file, r.pointer || '/id' AS pointer, r.id, f.path AS other, \
      o.file AS related_file, o.pointer || '/id' AS related_pointer \
      FROM record r JOIN (SELECT id, min(rowid) AS first FROM record GROUP BY id \
      HAVING count(*) > 1) d ON d.id = r.id AND r.rowid <> d.first \
      JOIN record o ON o.rowid = d.first JOIN file f ON f.file = o.file
      """,
    message: LocalizedText(
      en: "`{id}` is the id of another record already, in {other}",
      id: "`{id}` sudah menjadi id catatan lain, di {other}"),
    related: LocalizedText(en: "the other record is here", id: "catatan yang lain di sini"))

  private static func uniqueness(of catalog: KindCatalog) -> [Rule] {
    var queries: [String] = []
    for kind in catalog.kinds {
      let table = StoreLayout.tableName(of: kind)
      for key in kind.uniqueKeys {
        let columns = key.map { "\"\(StoreLayout.columnName(of: $0))\"" }
        // IS: two plans of the agency have the same unit, namely none.
        let same = columns.map { "o.\($0) IS t.\($0)" }.joined(separator: " AND ")
        let values = columns.map { "ifnull(t.\($0), '–')" }.joined(separator: " || ' / ' || ")
        queries.append(
          """
          SELECT t.file, '/\(key[key.count - 1])' AS pointer, \
          '\(key.joined(separator: " + "))' AS fields, \(values) AS value, o.id AS other, \
          o.file AS related_file, '/\(key[key.count - 1])' AS related_pointer \
          FROM \"\(table)\" t JOIN \"\(table)\" o ON \(same) AND o.id < t.id
          """)
      }
    }
    guard !queries.isEmpty else { return [] }
    return [
      Rule(
        RuleDescription(
          name: "unique-value",
          title: LocalizedText(
            en: "a value that only one record may have",
            id: "nilai yang hanya boleh dimiliki satu catatan"),
          why: LocalizedText(
            en: "numbers and codes name one thing each",
            id: "nomor dan kode masing-masing menamai satu hal"),
          remedy: LocalizedText(
            en: "correct the number, or delete the record that was entered twice",
            id: "perbaiki nomornya, atau hapus catatan yang tercatat dua kali"),
          source: "bangkom",
          bad: """
            id: UNT-0000024
            code: "1"
            """,
          good: """
            id: UNT-0000024
            code: "2"
            """, reading: .fixture),
        query: queries.joined(separator: " UNION ALL "),
        message: LocalizedText(
          en: "`{value}` ({fields}) is already that of {other}",
          id: "`{value}` ({fields}) sudah dipakai {other}"),
        related: LocalizedText(en: "the other record is here", id: "catatan yang lain di sini"))
    ]
  }
}
