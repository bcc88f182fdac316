public import Documents

extension SchemaProgram {
  /// What every schema and keyword says of a value, for the output formats of JSON Schema.
  ///
  /// Much slower than ``problems(in:root:)``, which says what a person needs.
  public func outputUnit(for document: Document, root node: NodeIndex = 0) -> OutputUnit {
    document.withView { view in
      let trace = OutputTrace(self)
      let evaluation = Evaluation(
        program: self, document: document, view: view, isExplaining: true, trace: trace)
      var evaluated = Evaluated()
      let isValid = evaluation.evaluate(root, node, &evaluated)
      return trace.root
        ?? OutputUnit(
          isValid: isValid, keywordLocation: "", absoluteKeywordLocation: "", instanceLocation: "")
    }
  }
}
