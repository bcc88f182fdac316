internal import Documents

extension Keyword {
  /// `$ref`: the value keeps to another schema as well.
  static let reference = Keyword(
    "$ref",
    compile: { compiler, context in
      let text = context.document.string(of: context.node)
      guard let site = compiler.target(of: text, from: context.site, at: context.schema) else {
        return nil
      }
      return context.constraint(a: compiler.schema(at: site))
    },
    check: { constraint, node, evaluation, evaluated in
      evaluation.follow(constraint.a, node, &evaluated)
    })

  /// `$dynamicRef`: as `$ref`, but the outermost schema resource that was entered may say what a
  /// `$dynamicAnchor` means.
  static let dynamicReference = Keyword(
    "$dynamicRef",
    compile: { compiler, context in
      let text = context.document.string(of: context.node)
      guard let site = compiler.target(of: text, from: context.site, at: context.schema) else {
        return nil
      }
      let name = URIReference(text).fragment
      let isDynamic = !name.hasPrefix("/") && compiler.isDynamicAnchor(name, at: site)
      return context.constraint(
        a: compiler.schema(at: site), b: isDynamic ? compiler.text(name) : -1)
    },
    check: followDynamically)

  /// `$recursiveRef` of 2019-09: the same, where the root of a resource is the anchor.
  static let recursiveReference = Keyword(
    "$recursiveRef", compile: dynamicReference.compile, check: followDynamically)

  private static let followDynamically: Check = { constraint, node, evaluation, evaluated in
    guard constraint.b >= 0 else { return evaluation.follow(constraint.a, node, &evaluated) }
    let name = evaluation.program.texts[constraint.b]
    for resource in evaluation.dynamicScope {
      let anchor = SchemaProgram.DynamicAnchor(resource: resource, name: name)
      if let schema = evaluation.program.dynamicAnchors[anchor] {
        return evaluation.follow(schema, node, &evaluated)
      }
    }
    return evaluation.follow(constraint.a, node, &evaluated)
  }

  /// `$defs`: schemas for references; constrains nothing by itself.
  static let definitions = Keyword("$defs", subschemas: .map)
  /// `definitions`: what `$defs` was called before 2019-09.
  static let formerDefinitions = Keyword("definitions", subschemas: .map)
}
