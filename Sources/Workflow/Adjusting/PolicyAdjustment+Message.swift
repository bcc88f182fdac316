internal import Documents
internal import Git

extension PolicyAdjustment {
  /// The commit message: subject, why, and trailers that plain git can search.
  public static func message(
    for adjustment: [UInt8], id: String
  ) throws(WorkflowError) -> String {
    let document = Document.yaml(adjustment)
    func text(_ pointer: String) -> String {
      document.node(at: pointer).map { document.string(of: $0) } ?? ""
    }
    var trailers = [
      Trailer(key: "Policy", value: text("/policy")), Trailer(key: "Adjustment", value: id),
      Trailer(key: "Reason", value: text("/rationale/reason")),
    ]
    if let evidence = document.node(at: "/rationale/evidence") {
      for (number, _) in document.children(of: evidence).enumerated() {
        let prefix = "/rationale/evidence/\(number)"
        let parts = ["record", "summary", "row", "column", "value", "at"].map {
          text("\(prefix)/\($0)")
        }
        trailers.append(
          Trailer(key: "Evidence", value: parts.filter { !$0.isEmpty }.joined(separator: " ")))
      }
    }
    trailers += [
      Trailer(key: "Effective", value: text("/effective_from")),
      Trailer(key: "Decided-By", value: text("/decided_by")),
      Trailer(key: "Review-On", value: text("/rationale/review_on")),
    ]
    return try workflow {
      try CommitMessage(
        subject: "adjust: \(PrintableText.oneLine(text("/title")))",
        body: text("/rationale/problem"), trailers: trailers.filter { !$0.value.isEmpty }
      ).text
    }
  }
}
