internal import Documents

/// One walk of a program over a document.
///
/// Without explaining it stops at the first constraint that fails; with explaining it goes on and
/// gathers a problem for everything that fails.
///
/// A class because every keyword changes the same one.
final class Evaluation {
  let program: SchemaProgram
  let document: Document
  /// Whether problems are gathered.
  private(set) var isExplaining: Bool
  /// What is wrong.
  private(set) var problems: [Problem] = []
  /// What is valid, but worth a warning.
  private(set) var remarks: [Problem] = []

  /// The schema resources that were entered, outermost first.
  private(set) var dynamicScope: [Int] = []
  /// A plain scalar that a schema wants as a string: it is read as it is written.
  private var stringNode = -1
  /// The pointer to the node that is being looked at.
  private(set) var path: [Token] = []
  /// References that are being followed, so that a schema that refers to itself ends.
  private var followed: [Application] = []

  /// One step from a value to one inside it.
  enum Token {
    case key(NodeIndex)
    case item(Int)
  }

  private struct Application {
    var schema: Int
    var node: NodeIndex
  }

  init(program: SchemaProgram, document: Document, isExplaining: Bool) {
    self.program = program
    self.document = document
    self.isExplaining = isExplaining
  }

  /// Whether a node keeps to a schema; what was evaluated is added to `evaluated` where it does.
  func evaluate(_ number: Int, _ node: NodeIndex, _ evaluated: inout Evaluated) -> Bool {
    let schema = program.schemas[number]
    if schema.isFalse {
      fail(.falseSchema, node)
      return false
    }
    guard schema.first < schema.end else { return true }
    let entered = dynamicScope.last != schema.resource
    if entered { dynamicScope.append(schema.resource) }
    defer { if entered { dynamicScope.removeLast() } }
    let outer = stringNode
    if schema.wantsString, isPlainText(node) { stringNode = node }
    defer { stringNode = outer }

    var own = Evaluated()
    var isValid = true
    for position in schema.first..<schema.end {
      let constraint = program.constraints[position]
      if Keyword.all[constraint.keyword].check(constraint, node, self, &own) { continue }
      isValid = false
      if !isExplaining { return false }
    }
    // A declared member that fails is not unknown as well.
    if isValid || isExplaining { evaluated.formUnion(own) }
    return isValid
  }

  /// Follows a reference; one that leads back to where it is being followed adds nothing.
  func follow(_ number: Int, _ node: NodeIndex, _ evaluated: inout Evaluated) -> Bool {
    // Only what was entered at this very node can lead in a circle, and that is at the end.
    for application in followed.reversed() {
      if application.node != node { break }
      if application.schema == number { return true }
    }
    followed.append(Application(schema: number, node: node))
    defer { followed.removeLast() }
    return evaluate(number, node, &evaluated)
  }

  /// Whether a node keeps to a schema, without a word about why not.
  func accepts(_ number: Int, _ node: NodeIndex, _ evaluated: inout Evaluated) -> Bool {
    let (wasExplaining, count) = (isExplaining, remarks.count)
    isExplaining = false
    defer { isExplaining = wasExplaining }
    if evaluate(number, node, &evaluated) { return true }
    remarks.removeLast(remarks.count - count)
    return false
  }

  /// Looks at a member or item: the path is longer by a token meanwhile.
  func evaluate(_ number: Int, _ node: NodeIndex, at token: Token) -> Bool {
    path.append(token)
    defer { path.removeLast() }
    var evaluated = Evaluated()
    return evaluate(number, node, &evaluated)
  }
}

// MARK: - Nodes

extension Evaluation {
  /// What a node is for the schema in force.
  func kind(of node: NodeIndex) -> NodeKind {
    node == stringNode ? .string : document.nodes[node].kind
  }

  /// Whether a node is a plain scalar of YAML that reads as a number, a Boolean or null.
  private func isPlainText(_ node: NodeIndex) -> Bool {
    guard document.format == .yaml || document.format == .markdown else { return false }
    let value = document.nodes[node]
    return value.style == .plain && value.isScalar && value.kind != .string && value.length > 0
  }

  /// Whether a node is taken as a string although it reads otherwise.
  func isTakenAsString(_ node: NodeIndex) -> Bool { node == stringNode }
}

// MARK: - Problems

extension Evaluation {
  /// The JSON Pointer to the node that is being looked at.
  var pointer: String {
    path.map { token in
      switch token {
      case .key(let key): "/\(JSONPointer.escaped(document.string(of: key)))"
      case .item(let ordinal): "/\(ordinal)"
      }
    }.joined()
  }

  /// Notes a problem about a node, where problems are gathered.
  func fail(_ make: Explanation, _ node: NodeIndex) {
    guard isExplaining else { return }
    problems += make.problems(at: node, self)
  }

  /// Notes something about a valid node.
  func remark(_ problem: Problem) {
    guard !remarks.contains(problem) else { return }
    remarks.append(problem)
  }

  /// Gathers what a schema has against a node, apart.
  func explained(_ number: Int, _ node: NodeIndex) -> [Problem] {
    let kept = problems
    problems = []
    defer { problems = kept }
    var evaluated = Evaluated()
    _ = evaluate(number, node, &evaluated)
    return problems
  }

  /// Adds problems that were gathered apart.
  func add(_ more: [Problem]) {
    guard isExplaining else { return }
    problems += more
  }
}
