internal import Documents

/// One line that is a field with a single value.
struct ScalarLine {
  private let indentation: ArraySlice<UInt8>
  private let document: Document
  private let node: NodeIndex

  /// Reads a line; `nil` where it is something else.
  init?(_ line: [UInt8]) {
    let start = line.firstIndex { $0 != 0x20 && $0 != UInt8(ascii: "-") } ?? line.endIndex
    indentation = line[..<start]
    document = Document.yaml(Array(line[start...]))
    guard !document.problems.contains(where: { $0.severity == .error }),
      let root = document.root, document.members(of: root).count == 1,
      let value = document.members(of: root).first?.value, document.nodes[value].isScalar
    else { return nil }
    node = value
  }

  /// The line with another value, written as a value of its kind.
  func with(_ value: String) -> [UInt8]? {
    let other = Document.yaml(Array("v: \(value)\n".utf8))
    let kind = other.root.flatMap { other.value(of: "v", in: $0) }.map { other.nodes[$0] }
    let isPlain = kind.map { $0.isScalar && $0.style == .plain && other.problems.isEmpty } ?? false
    let old = document.nodes[node].kind
    let isText = old == .string || !isPlain || kind?.kind == .string
    guard
      let edit = document.edit(node, to: value, as: isText ? .string : kind?.kind ?? .string)
    else { return nil }
    return Array(indentation) + EditBatch([[edit]], to: document.source).text
  }
}
