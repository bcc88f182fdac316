internal import GRDB
public import Records

extension Store {
  /// The tables in which two versions of a file have other rows; nothing is read from or written to
  /// the store.
  ///
  /// - `old`, `new`: What the file has; `nil` where it is not there.
  public func tablesDiffering(
    at path: String, from old: FileContents?, to new: FileContents?
  ) -> Set<String> {
    let versions = [old, new].map { contents in
      contents.map { ExtractedFile(reader.read(path: path, contents: $0), layout: layout) }
    }
    let (before, after) = (versions[0], versions[1])
    var tables: Set<String> = []
    if before == nil || after == nil { tables.insert("file") }
    let (left, right) = (before?.rows.valuesByTable ?? [:], after?.rows.valuesByTable ?? [:])
    let isSameKind = before == nil || after == nil || before?.kind == after?.kind
    for (rows, other, kind) in [(left, right, before?.kind), (right, left, after?.kind)] {
      for (number, values) in rows where !isSameKind || other[number] != values {
        tables.insert(name(ofTable: number, kind))
      }
    }
    return tables
  }

  private func name(ofTable number: Int, _ kind: String?) -> String {
    switch number {
    case RowBuffer.records: "record"
    case RowBuffer.references: "reference"
    default: layout.tables(of: kind ?? "")[number - RowBuffer.first].name
    }
  }
}
