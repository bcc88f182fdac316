public import Documents

extension ImpactReport {
  /// The report for programs: everything, in a stable form.
  public var json: JSONText {
    .object([
      ("summaries", .array(groups.map(group))),
      ("objectives", .array(objectives.map(objective))),
      ("appeared", .array(appeared.map(finding))),
      ("gone", .array(gone.map(finding))),
      (
        "units",
        .array(units.map { .object([("id", .string($0.id)), ("name", .string($0.name))]) })
      ),
      ("computed", .integer(computedCount)),
      ("all", .integer(summaryCount)),
    ])
  }

  private func group(_ group: Group) -> JSONText {
    .object([
      ("name", .string(group.name)),
      ("title", .string(group.title)),
      ("rows", .array(group.rows.map(row))),
      ("note", .optional(group.note)),
    ])
  }

  private func row(_ row: Row) -> JSONText {
    let change = ["+": "added", "-": "removed"][row.sign] ?? "changed"
    return .object([
      ("change", .string(change)),
      ("key", .object(row.key.map { ($0.name, .string($0.value)) })),
      ("figures", .array(row.figures.map(figure))),
    ])
  }

  private func figure(_ figure: Figure) -> JSONText {
    func value(_ cell: TableReport.Cell?) -> JSONText {
      guard let plain = cell?.plain else { return .null }
      return Self.isNumber(plain) ? .number(plain) : .string(plain)
    }
    return .object([
      ("column", .string(figure.name)),
      ("old", value(figure.old)),
      ("new", value(figure.new)),
      ("difference", value(figure.difference)),
    ])
  }

  /// Whether a text is a number of JSON as it stands.
  private static func isNumber(_ text: String) -> Bool {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    return (1...2).contains(parts.count)
      && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }
      && (parts[0].count == 1 || parts[0].first != "0")
  }

  private func objective(_ objective: Objective) -> JSONText {
    .object([
      ("policy", .string(objective.policy)),
      ("text", .string(objective.text)),
      ("flips", .boolean(objective.isFlip)),
      ("verdict", figure(objective.verdict)),
      ("figure", figure(objective.figure)),
      ("target", figure(objective.target)),
    ])
  }

  private func finding(_ finding: Finding) -> JSONText {
    .object([
      ("rule", .string(finding.rule)),
      ("severity", .string(finding.severity)),
      ("subject", .string(finding.subject)),
      ("place", .string(finding.place)),
      ("message", .string(finding.message)),
    ])
  }
}
