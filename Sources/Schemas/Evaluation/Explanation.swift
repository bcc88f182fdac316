internal import Documents

/// Why a node fails, as the keyword that found it says; turned into problems only when they are
/// wanted.
struct Explanation {
  private let make: (NodeIndex, Evaluation) -> [Problem]

  init(_ make: @escaping (NodeIndex, Evaluation) -> [Problem]) {
    self.make = make
  }

  /// A problem of one rule about the node itself.
  static func value(
    _ rule: RuleDescription, _ message: LocalizedText, label: LocalizedText? = nil,
    fix: [Edit] = []
  ) -> Explanation {
    Explanation { node, evaluation in
      [
        Problem(
          rule: rule.name, pointer: evaluation.pointer, range: evaluation.place(of: node),
          message: message, label: label, fix: fix)
      ]
    }
  }

  /// The schema `false` allows nothing.
  static var falseSchema: Explanation {
    value(
      SchemaRules.notAllowed,
      LocalizedText(en: "no value is allowed here", id: "di sini tidak boleh ada nilai"))
  }

  /// The problems.
  func problems(at node: NodeIndex, _ evaluation: Evaluation) -> [Problem] {
    make(node, evaluation)
  }
}

extension Evaluation {
  /// The text to underline for a node: a scalar itself; of anything else its first line.
  func place(of node: NodeIndex) -> TextRange {
    var range = document.nodes[node].range
    let text = document.source[range.offset..<min(range.end, document.source.count)]
    if let feed = text.firstIndex(of: UInt8(ascii: "\n")) { range.length = feed - range.offset }
    return range
  }

  /// A value as a message shows it: as it is written, shortened.
  func shown(_ node: NodeIndex) -> String {
    let text = document.text(of: place(of: node))
    return text.count > 60 ? "\(text.prefix(57))…" : text
  }
}
