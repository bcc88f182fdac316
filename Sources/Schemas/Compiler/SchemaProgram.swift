public import Documents

/// A compiled schema: flat arrays reached by index.
///
/// Made once, then used by any number of tasks at the same time.
public struct SchemaProgram: Sendable {
  /// One keyword of one schema with its operands, whose meaning the keyword knows.
  struct Constraint: Sendable {
    /// The keyword's position in ``Keyword/all``.
    var keyword: Int
    var a = 0
    var b = 0
    var c = 0
    /// Where the keyword's value is: document and node.
    var site: Site
  }

  /// A place in a schema document.
  struct Site: Sendable, Hashable {
    var document: Int
    var node: NodeIndex
  }

  /// One schema.
  struct Schema: Sendable {
    /// Its constraints, as a stretch of `constraints`.
    var first = 0
    var end = 0
    /// The schema resource that it belongs to, for dynamic references.
    var resource: Int
    /// Whether nothing passes: the schema `false`.
    var isFalse = false
    /// Whether it wants a string and nothing else.
    var wantsString = false
    var site: Site
  }

  /// A name that leads to a schema.
  struct Member: Sendable {
    var name: ArraySlice<UInt8>
    var schema: Int
  }

  var documents: [Document] = []
  var uris: [String] = []
  var schemas: [Schema] = []
  var constraints: [Constraint] = []
  var members: [Member] = []
  var lists: [Int] = []
  var patterns: [Pattern] = []
  var numbers: [ExactNumber] = []
  var texts: [String] = []
  var dynamicAnchors: [DynamicAnchor: Int] = [:]

  /// The schema that validation starts at.
  var root = 0
  /// Whether `format` is checked.
  var assertsFormat = true
  /// What the kind is called in messages.
  var title = LocalizedText(en: "this record", id: "catatan ini")

  /// A `$dynamicAnchor` of one resource.
  struct DynamicAnchor: Hashable, Sendable {
    var resource: Int
    var name: String
  }
}

extension SchemaProgram {
  /// Whether a value is valid; the fast question.
  public func accepts(_ document: Document, node: NodeIndex = 0) -> Bool {
    let evaluation = Evaluation(program: self, document: document, isExplaining: false)
    var evaluated = Evaluated()
    return evaluation.evaluate(root, node, &evaluated)
  }

  /// Everything that is wrong with a value, in order of place; empty for a valid one.
  public func problems(in document: Document, root node: NodeIndex) -> [Problem] {
    var evaluation = Evaluation(program: self, document: document, isExplaining: false)
    var evaluated = Evaluated()
    if evaluation.evaluate(root, node, &evaluated), evaluation.remarks.isEmpty { return [] }
    evaluation = Evaluation(program: self, document: document, isExplaining: true)
    evaluated = Evaluated()
    _ = evaluation.evaluate(root, node, &evaluated)
    let problems = MistypedField.merged(evaluation.problems + evaluation.remarks)
    // Of a value that is of the wrong type nothing else is worth saying.
    let mistyped = Set(
      problems.filter { $0.rule == SchemaRules.wrongType.name }.map(\.pointer))
    let telling = problems.filter {
      $0.rule == SchemaRules.wrongType.name || !mistyped.contains($0.pointer)
    }
    return telling.sorted {
      ($0.range?.offset ?? 0, $0.rule, $0.message.en)
        < ($1.range?.offset ?? 0, $1.rule, $1.message.en)
    }
  }
}
