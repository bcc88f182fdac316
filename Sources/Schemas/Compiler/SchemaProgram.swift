public import Documents

/// A compiled schema: flat arrays reached by index.
///
/// Made once, then used by any number of tasks at the same time.
public struct SchemaProgram: Sendable {
  /// One keyword of one schema with its operands, whose meaning the keyword knows.
  struct Constraint: Sendable, BitwiseCopyable {
    /// The keyword's position in ``Keyword/all``.
    var keyword: Int
    var a = 0
    var b = 0
    var c = 0
    /// Where the keyword's value is: document and node.
    var site: Site
  }

  /// A place in a schema document.
  struct Site: Sendable, Hashable, BitwiseCopyable {
    var document: Int
    var node: NodeIndex
  }

  /// One schema.
  struct Schema: Sendable, BitwiseCopyable {
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
  struct Member: Sendable, BitwiseCopyable {
    /// Where the name is in `names`.
    var offset: Int
    var count: Int
    var schema: Int
  }

  /// A value of `enum` or `const`.
  struct Constant: Sendable, BitwiseCopyable {
    var kind: NodeKind
    /// Where the text of a string or Boolean is in `names`.
    var offset: Int
    var count: Int
    /// Where a number is in `numbers`.
    var number: Int
    var site: Site
  }

  /// What a compiler fills.
  struct Parts: Sendable {
    var schemas: [Schema] = []
    var constraints: [Constraint] = []
    var members: [Member] = []
    var constants: [Constant] = []
    var lists: [Int] = []
    var names: [UInt8] = []
    var dynamicAnchors: [DynamicAnchor: Int] = [:]
  }

  /// A schema resource: what an `$id` or a document starts.
  struct Resource: Sendable {
    var uri: String
    var root: Site
  }

  var resources: [Resource] = []
  var documents: [Document] = []
  var uris: [String] = []
  var patterns: [Pattern] = []
  var numbers: [ExactNumber] = []
  var texts: [String] = []
  private(set) var dynamicAnchors: [DynamicAnchor: Int] = [:]
  private(set) var schemas = FlatArray<Schema>([])
  /// For each schema the one that says the same: what it refers to, where it does nothing else.
  private(set) var targets = FlatArray<Int>([])
  private(set) var constraints = FlatArray<Constraint>([])
  private(set) var members = FlatArray<Member>([])
  private(set) var constants = FlatArray<Constant>([])
  private(set) var lists = FlatArray<Int>([])
  private(set) var names = FlatArray<UInt8>([])

  /// What is odd about the schemas, but keeps none from being used.
  public internal(set) var warnings: [SchemaError] = []

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

  /// Takes over what a compiler has made.
  mutating func take(_ parts: Parts) {
    schemas = FlatArray(parts.schemas)
    targets = FlatArray(Self.targets(in: parts))
    constraints = FlatArray(parts.constraints)
    members = FlatArray(parts.members)
    constants = FlatArray(parts.constants)
    lists = FlatArray(parts.lists)
    names = FlatArray(parts.names)
    dynamicAnchors = parts.dynamicAnchors
  }
}

extension SchemaProgram {
  private static func targets(in parts: Parts) -> [Int] {
    let reference = Keyword.all.firstIndex { $0.name == Keyword.reference.name }
    // Where dynamic references look at the way here, no step may be left out.
    guard parts.dynamicAnchors.isEmpty else { return Array(parts.schemas.indices) }
    return parts.schemas.indices.map { start in
      var number = start
      // A circle of references ends somewhere in it.
      for _ in 0..<16 {
        let schema = parts.schemas[number]
        guard schema.end == schema.first + 1, !schema.isFalse, !schema.wantsString,
          parts.constraints[schema.first].keyword == reference
        else { break }
        number = parts.constraints[schema.first].a
      }
      return number
    }
  }

  /// Whether a value is valid; the fast question.
  public func accepts(_ document: Document, node: NodeIndex = 0) -> Bool {
    document.withView { view in
      var evaluated = Evaluated()
      return Evaluation(program: self, document: document, view: view, isExplaining: false)
        .evaluate(root, node, &evaluated)
    }
  }

  /// Everything that is wrong with a value, in order of place; empty for a valid one.
  public func problems(in document: Document, root node: NodeIndex) -> [Problem] {
    document.withView { view in
      var evaluated = Evaluated()
      let verdict = Evaluation(
        program: self, document: document, view: view, isExplaining: false)
      if verdict.evaluate(root, node, &evaluated), !verdict.hasRemarks { return [] }
      evaluated = Evaluated()
      let explanation = Evaluation(
        program: self, document: document, view: view, isExplaining: true)
      _ = explanation.evaluate(root, node, &evaluated)
      if let exhaustion = explanation.exhaustion { return [exhaustion] }
      // An explanation leaves out what leads back to itself.
      if verdict.isExhausted, explanation.problems.isEmpty {
        return [explanation.limitProblem(at: node)]
      }
      let problems = Self.telling(explanation.problems + explanation.remarks, in: document)
      guard explanation.omitted > 0, let worst = problems.map(\.severity).max() else {
        return problems
      }
      let range = problems.last?.range
      return problems + [.tooMany(explanation.omitted, severity: worst, range: range)]
    }
  }

  /// Two schemas that hold for one value may say the same; the one that says more is kept.
  private static func different(_ found: [Problem]) -> [Problem] {
    var said: [[String]: Int] = [:]
    var kept: [Problem] = []
    for problem in found {
      let key = [problem.pointer, problem.rule, problem.message.en]
      guard let position = said[key] else {
        said[key] = kept.count
        kept.append(problem)
        continue
      }
      if kept[position].help.isEmpty { kept[position].help = problem.help }
      if kept[position].related.isEmpty { kept[position].related = problem.related }
    }
    return kept
  }

  /// The problems that are worth saying, in order of place.
  private static func telling(_ found: [Problem], in document: Document) -> [Problem] {
    let problems = MistypedField.merged(different(found), in: document)
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
