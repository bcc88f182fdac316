internal import Documents
internal import Records

/// A policy's file, and edits of it that leave every other byte as it is.
struct PolicyText {
  private(set) var document: Document

  init(_ bytes: [UInt8]) { document = Document.markdown(bytes) }

  var bytes: [UInt8] { document.source }

  /// A field of the front matter; `nil` where it is not there.
  func text(_ name: String) -> String? {
    document.node(at: "/\(name)").map { document.string(of: $0) }
  }

  /// The names of the parameters.
  var parameterNames: [String] {
    guard let list = document.node(at: "/parameters") else { return [] }
    return document.children(of: list).compactMap { item in
      document.value(of: "key", in: item).map { document.string(of: $0) }
    }
  }

  /// The value of a parameter that applies on the day before another one does.
  func value(of key: String, before day: String) -> String? {
    guard let values = values(of: key) else { return nil }
    var latest: (from: String, value: String)?
    for item in document.children(of: values) {
      guard let from = document.value(of: "from", in: item).map({ document.string(of: $0) }),
        let value = document.value(of: "value", in: item).map({ document.string(of: $0) }),
        from < day, latest.map({ $0.from < from }) ?? true
      else { continue }
      latest = (from, value)
    }
    return latest?.value
  }

  /// Adds a value at the end of a parameter's list; `false` where there is no such parameter.
  mutating func add(_ value: String, to key: String, from day: String, adjustment: String) -> Bool {
    guard let list = values(of: key) else { return false }
    let item = "{from: \(day), value: \(value), adjustment: \(adjustment)}"
    let node = document.nodes[list]
    var source = document.source
    let last = document.children(of: list).reduce(nil) { $1 as NodeIndex? }
    if node.style == .flow, let last {
      source.insert(contentsOf: Array(", \(item)".utf8), at: document.nodes[last].range.end)
    } else if node.style == .flow {
      source.insert(contentsOf: Array(item.utf8), at: node.range.offset + 1)
    } else if node.kind == .sequence {
      let indentation = String(repeating: " ", count: Int(node.column) - 1)
      source.insert(
        contentsOf: Array("\n\(indentation)- \(item)".utf8), at: lineEnd(behind: node.range.end))
    } else {
      return false
    }
    document = Document.markdown(source)
    return true
  }

  /// Names the adjustment in every value that is not in an earlier version and names none.
  mutating func name(_ adjustment: String, inValuesNotIn earlier: PolicyText) {
    var edits: [[Edit]] = []
    for key in parameterNames {
      guard let list = values(of: key) else { continue }
      let known = earlier.days(of: key)
      for item in document.children(of: list) {
        guard let from = document.value(of: "from", in: item),
          !known.contains(document.string(of: from)),
          document.value(of: "adjustment", in: item) == nil,
          let last = document.members(of: item).last?.value
        else { continue }
        let isFlow = document.nodes[item].style == .flow
        let indentation = String(
          repeating: " ", count: Int(document.nodes[item].column) - 1)
        let end =
          isFlow ? document.nodes[last].range.end : lineEnd(behind: document.nodes[last].range.end)
        edits.append([
          Edit(
            range: TextRange(offset: end, length: 0, line: 1, column: 1),
            replacement: isFlow
              ? ", adjustment: \(adjustment)" : "\n\(indentation)adjustment: \(adjustment)")
        ])
      }
    }
    document = Document.markdown(EditBatch(edits, to: document.source).text)
  }

  /// Sets a field of the front matter that has one value, behind another field where it is new.
  mutating func set(_ name: String, to value: String, behind other: String) {
    if let node = document.node(at: "/\(name)") {
      guard let edit = document.edit(node, to: value) else { return }
      document = Document.markdown(EditBatch([[edit]], to: document.source).text)
    } else if let node = document.node(at: "/\(other)") {
      var source = document.source
      source.insert(
        contentsOf: Array("\n\(name): \(value)".utf8),
        at: lineEnd(behind: document.nodes[node].range.end))
      document = Document.markdown(source)
    }
  }

  private func values(of key: String) -> NodeIndex? {
    guard let list = document.node(at: "/parameters") else { return nil }
    for item in document.children(of: list) {
      guard let name = document.value(of: "key", in: item), document.string(of: name) == key else {
        continue
      }
      return document.value(of: "values", in: item)
    }
    return nil
  }

  private func days(of key: String) -> Set<String> {
    guard let list = values(of: key) else { return [] }
    return Set(
      document.children(of: list).compactMap { item in
        document.value(of: "from", in: item).map { document.string(of: $0) }
      })
  }

  private func lineEnd(behind offset: Int) -> Int {
    document.source[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? document.source.count
  }
}
