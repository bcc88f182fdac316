internal import Documents
public import Records
internal import Schemas

/// One schema with all that it refers to, for programs that read a single file.
///
/// Other files go under `$defs`, and every `$ref` leads there; what a schema accepts stays.
public struct SchemaBundle {
  private let documents: [String: Document]
  private let root: String
  /// The files that are taken in, with their names under `$defs`, in order.
  private var names: [(file: String, name: String)] = []

  /// Makes a bundle of the schema at a path; `nil` where there is none.
  public init?(of path: String, in files: SchemaFiles) {
    documents = Dictionary(
      files.documents.map { ($0.path, $0.document) }, uniquingKeysWith: { first, _ in first })
    root = path
    guard documents[path]?.root != nil else { return nil }
  }

  /// The schema as JSON, with a line break at its end.
  public func text() -> String {
    var copy = self
    return copy.bundled().text + "\n"
  }

  private mutating func bundled() -> JSONText {
    guard case .object(var members) = json(of: root) else { return .object([]) }
    var definitions: [(String, JSONText)] = []
    var next = 0
    // A file that is taken in may refer to others.
    while next < names.count {
      let (file, name) = names[next]
      next += 1
      guard case .object(let members) = json(of: file) else { continue }
      // It is no resource of its own any more.
      definitions.append((name, .object(members.filter { !["$schema", "$id"].contains($0.0) })))
    }
    guard !definitions.isEmpty else { return .object(members) }
    if let position = members.firstIndex(where: { $0.0 == "$defs" }),
      case .object(let own) = members[position].1
    {
      members[position].1 = .object(own + definitions)
    } else {
      members.append(("$defs", .object(definitions)))
    }
    return .object(members)
  }

  private mutating func json(of file: String) -> JSONText {
    guard let document = documents[file], let node = document.root else { return .object([]) }
    var found = names
    let text = JSONText(document, node) { key, value in
      guard key == "$ref" || key == "$dynamicRef", document.nodes[value].kind == .string else {
        return nil
      }
      return .string(reference(document.string(of: value), from: file, &found))
    }
    names = found
    return text
  }

  /// A reference as it is in the bundle.
  private func reference(
    _ text: String, from file: String, _ names: inout [(file: String, name: String)]
  ) -> String {
    let fragment = text.firstIndex(of: "#").map { String(text[text.index(after: $0)...]) } ?? ""
    let target = text.hasPrefix("#") ? file : SchemaRegistry.file(of: text, from: file)
    guard let target, documents[target] != nil else { return text }
    // An anchor has its name in the whole bundle.
    guard target != root, fragment.isEmpty || fragment.hasPrefix("/") else { return "#\(fragment)" }
    if let known = names.first(where: { $0.file == target }) {
      return "#/$defs/\(known.name)\(fragment)"
    }
    let name = newName(for: target, names.map(\.name))
    names.append((target, name))
    return "#/$defs/\(name)\(fragment)"
  }

  /// The file's name without ending; with a number where a definition has it already.
  private func newName(for file: String, _ taken: [String]) -> String {
    let base = file.split(separator: "/").last?.prefix { $0 != "." } ?? "schema"
    let own = documents[root]?.node(at: "/$defs").map { node in
      documents[root]?.members(of: node).map { documents[root]?.string(of: $0.key) ?? "" } ?? []
    }
    let all = Set(taken + (own ?? []))
    var name = String(base)
    var number = 2
    while all.contains(name) {
      name = "\(base)-\(number)"
      number += 1
    }
    return name
  }
}
