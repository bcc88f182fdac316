internal import Documents

/// One walk of a program over a document.
///
/// Without explaining it stops at the first constraint that fails; with explaining it goes on and
/// gathers a problem for everything that fails. It lives no longer than the view that it was made
/// with.
///
/// A class because every keyword changes the same one.
@safe final class Evaluation {
  let program: SchemaProgram
  let document: Document
  let view: DocumentView
  /// Whether this walk is to explain, at all.
  private let explains: Bool
  /// Whether problems are gathered at this place.
  private(set) var isExplaining: Bool
  /// What is wrong.
  private(set) var problems: [Problem] = []
  /// What is valid, but worth a warning; gathered when explaining.
  private(set) var remarks: [Problem] = []
  /// Whether there would be remarks.
  private(set) var hasRemarks = false
  private var notedRemarks: Set<Problem> = []
  /// How many problems are left out, as there are very many.
  private(set) var omitted = 0
  /// How often a schema may still be asked about a value.
  private var steps: Int
  /// How many schemas are being asked, each by the one before it.
  private var depth = 0
  /// Whether it was asked too often.
  private(set) var isExhausted = false
  /// Where it was asked too often.
  private(set) var exhaustion: Problem?

  /// The schema resources that were entered, outermost first.
  private(set) var dynamicScope: [Int] = []
  private var resource = -1
  /// Positions of members and items beyond those that fit into ``Evaluated``.
  var positionSets: [Set<Int>] = []
  /// A plain scalar that a schema wants as a string: it is read as it is written.
  private var stringNode = -1
  /// The way to the node that is being looked at, while explaining.
  var path: [Token] = []
  /// Outlines of schemas that were asked for.
  var outlines: [Int: SchemaOutline] = [:]
  /// References that are being followed, so that a schema that refers to itself ends.
  private var followed: [Application] = []
  /// Notes every step, for the output formats of JSON Schema.
  private let trace: OutputTrace?
  private let isTraced: Bool

  private let keywords: UnsafePointer<Keyword>
  // The program's arrays by address; `program` keeps them.
  let schemas: UnsafePointer<SchemaProgram.Schema>
  let constraints: UnsafePointer<SchemaProgram.Constraint>
  private let targets: UnsafePointer<Int>
  let members: UnsafePointer<SchemaProgram.Member>
  let lists: UnsafePointer<Int>
  let names: UnsafePointer<UInt8>
  /// Whether dynamic references may ask for the resources that were entered.
  private let isDynamic: Bool
  /// Whether scalars may be written without quotes.
  private let hasPlainScalars: Bool

  /// One step from a value to one inside it.
  enum Token {
    case key(NodeIndex)
    case item(Int)
  }

  private struct Application {
    var schema: Int
    var node: NodeIndex
  }

  init(
    program: SchemaProgram, document: Document, view: DocumentView, isExplaining: Bool,
    trace: OutputTrace? = nil
  ) {
    self.trace = trace
    isTraced = trace != nil
    self.program = program
    self.document = document
    self.view = view
    self.isExplaining = isExplaining
    explains = isExplaining
    unsafe keywords = Keyword.table
    unsafe schemas = UnsafePointer(program.schemas.base)
    unsafe constraints = UnsafePointer(program.constraints.base)
    unsafe targets = UnsafePointer(program.targets.base)
    unsafe members = UnsafePointer(program.members.base)
    unsafe lists = UnsafePointer(program.lists.base)
    unsafe names = UnsafePointer(program.names.base)
    isDynamic = !program.dynamicAnchors.isEmpty
    hasPlainScalars = document.format == .yaml || document.format == .markdown
    steps = Self.stepLimit(view.count)
  }

  /// How often a schema is asked about the values of a document: very often for whom writes schemas
  /// for records, and not for ever where each part of a schema asks the next one twice.
  private static func stepLimit(_ count: Int) -> Int { 1_000_000 + 2_000 * count }

  /// How many schemas may be asked in each other: several for each level of the deepest document.
  private static let depthLimit = 2_048

  /// Whether a node keeps to a schema; what was evaluated is added to `evaluated` where it does.
  func evaluate(_ number: Int, _ node: NodeIndex, _ evaluated: inout Evaluated) -> Bool {
    let schema = unsafe schemas[explains ? number : targets[number]]
    guard isTraced, let trace, !trace.isPaused else { return walk(schema, node, &evaluated) }
    trace.enter(schema)
    let isValid = walk(schema, node, &evaluated)
    trace.leaveSchema(isValid, at: pointer)
    return isValid
  }

  @inline(__always) private func walk(
    _ schema: SchemaProgram.Schema, _ node: NodeIndex, _ evaluated: inout Evaluated
  ) -> Bool {
    if schema.isFalse {
      fail(.falseSchema, node)
      return false
    }
    guard schema.first < schema.end else { return true }
    steps -= 1
    guard steps > 0, depth < Self.depthLimit else { return exhaust(at: node) }
    depth += 1
    let outerResource = resource
    if isDynamic, outerResource != schema.resource {
      resource = schema.resource
      dynamicScope.append(schema.resource)
    }
    let outerString = stringNode
    if schema.wantsString, isPlainText(node) { stringNode = node }

    var own = Evaluated()
    var isValid = true
    for position in schema.first..<schema.end {
      let constraint = unsafe constraints[position]
      if check(constraint, node, &own) { continue }
      isValid = false
      if !isExplaining { break }
    }
    depth -= 1
    stringNode = outerString
    if resource != outerResource {
      resource = outerResource
      dynamicScope.removeLast()
    }
    // A declared member that fails is not unknown as well.
    if isValid || isExplaining { note(own, in: &evaluated) }
    return isValid
  }

  @inline(__always) private func check(
    _ constraint: SchemaProgram.Constraint, _ node: NodeIndex, _ evaluated: inout Evaluated
  ) -> Bool {
    guard isTraced, let trace, !trace.isPaused else {
      return unsafe keywords[constraint.keyword].check(constraint, node, self, &evaluated)
    }
    trace.enter(constraint)
    let isValid = unsafe keywords[constraint.keyword].check(constraint, node, self, &evaluated)
    trace.leaveKeyword(isValid, at: pointer)
    return isValid
  }

  /// What to do when the schema was asked too often: the record is refused, once.
  private func exhaust(at node: NodeIndex) -> Bool {
    isExhausted = true
    guard explains else { return false }
    exhaustion = exhaustion ?? limitProblem(at: node)
    return true
  }

  /// That the schema goes on for ever at a node.
  func limitProblem(at node: NodeIndex) -> Problem {
    Problem(
      rule: SchemaRules.schemaLimit.name, pointer: pointer, range: place(of: node),
      message: LocalizedText(
        en: "the schema asks too often about this record",
        id: "skema ini terlalu sering bertanya tentang catatan ini"))
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
    let (wasExplaining, hadRemarks, count) = (isExplaining, hasRemarks, remarks.count)
    isExplaining = isTraced
    defer { isExplaining = wasExplaining }
    if evaluate(number, node, &evaluated) { return true }
    hasRemarks = hadRemarks
    remarks.removeLast(remarks.count - count)
    return false
  }

  /// Looks at a member or item: the path is longer by a token meanwhile.
  func evaluate(_ number: Int, _ node: NodeIndex, at token: Token) -> Bool {
    var evaluated = Evaluated()
    guard explains else { return evaluate(number, node, &evaluated) }
    path.append(token)
    defer { path.removeLast() }
    return evaluate(number, node, &evaluated)
  }
}

// MARK: - Nodes

extension Evaluation {
  /// What a node is for the schema in force.
  @inline(__always) func kind(of node: NodeIndex) -> NodeKind {
    node == stringNode ? .string : view[node].kind
  }

  /// The value of a scalar.
  @inline(__always) func text(of node: NodeIndex) -> TextView { view.text(of: node) }

  /// The name of a member of a schema.
  @inline(__always) func name(_ member: SchemaProgram.Member) -> TextView {
    unsafe TextView(start: names + member.offset, count: member.count)
  }

  /// Whether a node is a plain scalar of YAML that reads as a number, a Boolean or null.
  private func isPlainText(_ node: NodeIndex) -> Bool {
    guard hasPlainScalars else { return false }
    let value = view[node]
    return value.style == .plain && value.isScalar && value.kind != .string && value.length > 0
  }

  /// Whether a node is taken as a string although it reads otherwise.
  func isTakenAsString(_ node: NodeIndex) -> Bool { node == stringNode }

  /// The key of an object with a name; `nil` where it has none.
  func key(named name: TextView, in node: NodeIndex) -> NodeIndex? {
    guard kind(of: node) == .mapping else { return nil }
    var key = node + 1
    let end = view.next(node)
    while key < end {
      if view.text(of: key) == name { return key }
      key = view.next(view.next(key))
    }
    return nil
  }
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
  func fail(_ make: @autoclosure () -> Explanation, _ node: NodeIndex) {
    guard isExplaining else { return }
    guard problems.count < ProblemList.total else { return omitted += 1 }
    guard isTraced, let trace, !trace.isPaused else {
      return problems += make().problems(at: node, self)
    }
    // To explain, schemas may be asked that were asked already.
    let made = trace.paused { make().problems(at: node, self) }
    if let first = made.first { trace.note(first.message) }
  }

  /// Notes something about a valid node.
  func remark(_ problem: @autoclosure () -> Problem) {
    hasRemarks = true
    guard explains else { return }
    guard remarks.count < ProblemList.total else { return omitted += 1 }
    let problem = problem()
    if notedRemarks.insert(problem).inserted { remarks.append(problem) }
  }

  /// Gathers what a schema has against a node, apart; and whether the node keeps to it.
  func explained(
    _ number: Int, _ node: NodeIndex, _ evaluated: inout Evaluated
  ) -> (problems: [Problem], isValid: Bool) {
    let kept = problems
    problems = []
    defer { problems = kept }
    guard let trace else {
      let isValid = evaluate(number, node, &evaluated)
      return (problems, isValid)
    }
    let isValid = trace.paused { evaluate(number, node, &evaluated) }
    return (problems, isValid)
  }

  /// Adds problems that were gathered apart.
  func add(_ more: [Problem]) {
    guard isExplaining else { return }
    problems += more
  }
}
