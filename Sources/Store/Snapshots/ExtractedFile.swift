internal import Documents
internal import Records

/// One file, read and taken apart; what has to go into the store.
struct ExtractedFile: Sendable {
  var kind: String?
  var problems: [Finding]
  var rows: RowBuffer

  init(_ file: RecordFile, layout: StoreLayout) {
    kind = file.kind?.name
    problems = file.problems.map(file.finding)
    rows = layout.rows(of: file)
  }
}
