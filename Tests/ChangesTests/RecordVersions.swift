import Changes
import Documents

/// A version of a record or table from its text.
func version(
  _ path: String, id: String? = nil, title: String? = nil, _ text: String
) -> RecordVersion {
  let bytes = Array(text.utf8)
  let document: Document =
    switch DocumentFormat(path: path) {
    case .csv: .csv(bytes)
    case .markdown: .markdown(bytes)
    default: .yaml(bytes)
    }
  return RecordVersion(RecordIdentity(path: path, id: id, title: title), document: document)
}

/// What became of each record, a line each.
func kinds(_ set: ChangeSet) -> [String] {
  set.records.map { record in
    let path = record.identity.path
    return record.isMoved
      ? "\(record.kind) \(record.earlier?.path ?? "") -> \(path)" : "\(record.kind) \(path)"
  }
}

/// The example of the product page: a policy, its adjustment, a table and a file set anew.
enum PolicyExample {
  static let policyPath = "policies/POL-7K3QDXM-standar-jam-pelajaran.md"
  static let tablePath = "activities/2026/ACT-H7N4CMA-participation.csv"

  static let old = [
    version(
      policyPath, id: "POL-7K3QDXM", title: "Standar jam pelajaran",
      """
      ---
      id: POL-7K3QDXM
      parameters:
        - key: jp_min_pns
          values:
            - {from: 2024-01-02, value: 20}
      ---
      ## Pasal 5 {#pasal-5}
      (1) Setiap PNS mengikuti pengembangan kompetensi sedikitnya 20 jam pelajaran setahun.

      """),
    version(tablePath, "person,attended_hours\nASN-A81YZBX,18\n"),
    version("plans/2026/PLN-P5J6VK4.yaml", id: "PLN-P5J6VK4", "id: PLN-P5J6VK4\nyear: 2026\n"),
  ]

  static let new = [
    version(
      policyPath, id: "POL-7K3QDXM", title: "Standar jam pelajaran",
      """
      ---
      id: POL-7K3QDXM
      parameters:
        - key: jp_min_pns
          values:
            - {from: 2024-01-02, value: 20}
            - {from: 2027-01-01, value: 24, adjustment: ADJ-9DEXT27}
      ---
      ## Pasal 5 {#pasal-5}
      (1) Setiap PNS mengikuti pengembangan kompetensi sedikitnya 24 jam pelajaran setahun.

      """),
    version(
      "adjustments/2026/ADJ-9DEXT27.yaml", id: "ADJ-9DEXT27", title: "Menaikkan standar",
      "schema: adjustment/1\nid: ADJ-9DEXT27\ntitle: Menaikkan standar\npolicy: POL-7K3QDXM\nproblem: |\n  Satu.\n  Dua.\n"
    ),
    version(tablePath, "person,attended_hours\nASN-A81YZBX,20\nASN-M4T90R3,18\n"),
    version(
      "plans/2026/PLN-P5J6VK4.yaml", id: "PLN-P5J6VK4", "# rencana\nyear: 2026\nid: PLN-P5J6VK4\n"),
  ]
}
