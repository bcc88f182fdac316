public import Documents
internal import Schemas

/// What reading a file gave.
public enum FileContents: Sendable {
  /// Its bytes.
  case bytes([UInt8])
  /// Why there are none.
  case unreadable(Problem)
}

/// Reads one file at a time into records and checks each by itself.
///
/// Nothing here depends on another file, so that files can be read at the same time.
public struct RecordReader: Sendable {
  private let catalog: KindCatalog

  /// Makes a reader for the kinds of a catalog.
  public init(_ catalog: KindCatalog) {
    self.catalog = catalog
  }

  /// Whether a path is one that bangkom looks at: in a folder that a kind has files in.
  ///
  /// A `README.md` and names that start with a dot are left to people.
  public func reads(_ path: String) -> Bool {
    // By bytes: every path of the repository comes through here at every run.
    let bytes = path.utf8
    let folder = String(decoding: bytes.prefix { $0 != UInt8(ascii: "/") }, as: UTF8.self)
    guard catalog.folders.contains(folder), !path.hasSuffix("/README.md") else { return false }
    var previous = UInt8(ascii: "/")
    for byte in bytes {
      if byte == UInt8(ascii: "."), previous == UInt8(ascii: "/") { return false }
      previous = byte
    }
    return true
  }

  /// Reads a file.
  public func read(path: String, contents: FileContents) -> RecordFile {
    guard case .bytes(let bytes) = contents else {
      if case .unreadable(let problem) = contents {
        return RecordFile(path: path, problems: [problem])
      }
      return RecordFile(path: path, problems: [])
    }
    guard let (kind, values) = catalog.kind(at: path) else {
      return RecordFile(path: path, problems: [RecordChecks.misplaced(path, in: catalog)])
    }
    let document = Document.read(bytes, format: kind.format)
    var problems = document.problems
    // What is no text has no names and numbers in it either.
    if document.root != nil || document.table != nil {
      problems += PersonalData.problems(in: bytes)
    }
    let modeline = SchemaModeline.problem(in: bytes, path: path, schema: kind.schemaPath)
    if kind.format != .csv, let modeline { problems.append(modeline) }
    // The rows of a table that can be read are checked, whatever is wrong with others.
    if document.table != nil || document.firstStop == nil {
      switch kind.validator {
      case .schema(let program):
        if let newer = RecordChecks.newerVersion(document, kind) {
          problems.append(newer)
        } else if let root = document.root {
          problems += program.problems(in: document, root: root)
        }
      case .table(let schema):
        problems += schema.problems(in: document)
      case nil:
        break
      }
      problems += RecordChecks.ids(document, kind, pathValues: values)
    }
    if let name = FileName.problem(in: path) { problems.append(name) }
    return RecordFile(
      path: path, kind: kind, pathValues: values, document: document,
      entries: entries(of: document, kind), problems: problems.inOrder)
  }

  private func entries(of document: Document, _ kind: Kind) -> [RecordFile.Entry] {
    if let table = document.table {
      guard kind.idPrefix != nil, let column = kind.fields.first?.name,
        let position = table.header.firstIndex(where: { $0.value == column })
      else { return [] }
      return table.rows.enumerated().compactMap { ordinal, cells in
        guard cells.indices.contains(position) else { return nil }
        return RecordFile.Entry(pointer: "/\(ordinal)", id: cells[position].value)
      }
    }
    guard let root = document.root, let id = document.value(of: "id", in: root),
      document.nodes[id].kind == .string
    else { return [] }
    let title = document.value(of: kind.titleField, in: root).map { document.string(of: $0) }
    return [
      RecordFile.Entry(
        pointer: "", id: document.string(of: id), title: title,
        content: NormativeContent.text(of: document, fields: kind.fields))
    ]
  }
}
