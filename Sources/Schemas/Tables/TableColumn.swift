public import Documents

/// One column of a table, as its schema declares it.
public struct TableColumn: Sendable {
  private let field: TableField

  init(_ field: TableField) { self.field = field }

  /// The value of a cell as every table writes it: a number in plain digits, yes and no as `true`
  /// and `false`, a date as `2026-02-01`; `nil` where there is none.
  ///
  /// A text that is no such value stays as it is.
  public func plainText(of cell: Table.Cell) -> String? {
    let bytes = cell.bytes
    let text = bytes.span
    if field.missing.contains(text) { return nil }
    switch field.type {
    case .number(let form):
      // Most numbers are written plainly already.
      if form.isPlain, text.count > 0, text[0].isASCIIDigit || text[0] == UInt8(ascii: "-") {
        return cell.value
      }
      return form.number(text)?.canonical ?? cell.value
    case .boolean(let form):
      return form.value(text).map { $0 ? "true" : "false" } ?? cell.value
    case .moment(let type, let form):
      if case .standard = form { return cell.value }
      return form.parts(text, type).flatMap { MomentForm.standard.written($0, type) } ?? cell.value
    default: return cell.value
    }
  }
}

extension TableSchema {
  /// The column with a name; `nil` where the schema has none.
  public func column(named name: String) -> TableColumn? {
    fields.first { $0.name == name }.map { TableColumn($0) }
  }
}
