public import Documents

/// Looks at schemas themselves: whether every keyword has a value of its form, and whether every
/// name is one that means something.
public enum SchemaReview {
  /// Every value in a schema document that is not of the form that its keyword needs, in order of
  /// place.
  ///
  /// Patterns and references are the compiler's; former editions, and meta-schemas of others, are
  /// taken as they are.
  public static func errors(in document: Document, uri: String) -> [SchemaError] {
    guard let root = document.root, document.format != .csv, isOfThisEdition(document),
      !PlainSchema(document: document).isSound(root), let program = metaProgram
    else { return [] }
    return errors(in: document, root: root, uri: uri, of: program)
  }

  /// What the meta-schema itself has against a document.
  static func errors(
    in document: Document, root: NodeIndex, uri: String, of program: SchemaProgram
  ) -> [SchemaError] {
    var errors: [SchemaError] = []
    for problem in program.problems(in: document, root: root) {
      guard problem.severity == .error, let range = problem.range else { continue }
      var message = problem.message
      if let label = problem.label {
        message = LocalizedText(
          en: "\(message.en); \(label.en)", id: "\(message.id); \(label.id)")
      }
      let error = SchemaError(uri: uri, range: range, message: message)
      // Every vocabulary says of a value that it is no schema.
      if !errors.contains(error) { errors.append(error) }
    }
    return errors
  }

  /// Names in a schema document that mean nothing, each where it is met first: a keyword that JSON
  /// Schema does not have, an `x-` annotation that resembles one of bangkom's.
  public static func warnings(in document: Document, uri: String) -> [SchemaError] {
    guard let root = document.root, document.nodes[root].kind == .mapping else { return [] }
    var names = SchemaNames(document: document, uri: uri)
    names.visit(root)
    return names.warnings
  }

  /// Whether no part of a document names another meta-schema than that of 2020-12.
  private static func isOfThisEdition(_ document: Document) -> Bool {
    document.nodes.indices.allSatisfy { index in
      guard document.nodes[index].kind == .mapping,
        let name = document.value(of: "$schema", in: index),
        document.nodes[name].kind == .string
      else { return true }
      return Draft(naming: document.string(of: name)) == .draft2020
    }
  }

  static let metaProgram: SchemaProgram? = {
    let uri = "\(MetaSchema.folder)schema"
    var registry = SchemaRegistry()
    guard let document = MetaSchema.document(uri) else { return nil }
    registry.add(document, uri: uri)
    // `format` would be stricter than the compiler is with patterns.
    var program = try? SchemaCompiler.compile(uri, in: registry, assertsFormat: false).get()
    program?.title = LocalizedText(en: "a schema", id: "skema")
    return program
  }()
}

extension SchemaErrors {
  /// These errors with others that stand at other places, in order.
  public func merged(with others: [SchemaError]) -> SchemaErrors {
    var all = errors
    for other in others
    where !errors.contains(where: {
      $0.uri == other.uri && $0.range.offset < max(other.range.end, other.range.offset + 1)
        && other.range.offset < max($0.range.end, $0.range.offset + 1)
    }) {
      all.append(other)
    }
    all.sort { ($0.uri, $0.range.offset) < ($1.uri, $1.range.offset) }
    return SchemaErrors(errors: all)
  }
}
