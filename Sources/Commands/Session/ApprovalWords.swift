internal import Documents
internal import Git
internal import Reports
internal import Workflow

/// Approvals, for people and for programs.
struct ApprovalWords {
  private let report: ApprovalReport
  private let style: TextStyle

  init(_ report: ApprovalReport, style: TextStyle) { (self.report, self.style) = (report, style) }

  private func say(_ en: String, _ id: String) -> String {
    LocalizedText(en: en, id: id)[style.language]
  }

  /// Record by record, each with the decisions on it.
  var text: String {
    var lines: [String] = []
    for standing in report.standings ?? [] {
      let title = standing.title.map { " \"\(PrintableText.escaped($0))\"" } ?? ""
      lines.append(style.colored(standing.record, .bold) + title + ": " + verdict(standing))
      lines += standing.decisions.map { "  \(line($0))" }
    }
    if !report.void.isEmpty {
      lines.append(say("new, and signed by nobody who may:", "baru, tetapi tidak sah:"))
      lines += report.void.map { "  \(line($0))" }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func line(_ decision: ApprovalStanding.Decision) -> String {
    let mark = decision.state == .valid ? "+" : "-"
    let fields = [
      decision.id, decision.decidedOn, decision.role, decision.decision, decision.signer ?? "–",
    ]
    let words = PrintableText.escaped(fields.joined(separator: " "))
    return "\(mark) \(words): \(decision.state.words[style.language])"
  }

  private func verdict(_ standing: ApprovalStanding) -> String {
    if standing.isApproved { return say("approved", "disetujui") }
    if standing.isDeleted {
      return say("was deleted, which nobody approves", "dihapus, yang tidak dapat disetujui")
    }
    var parts: [String] = []
    let roles = standing.missingRoles
    if !roles.isEmpty {
      let list = roles.joined(separator: ", ")
      parts.append(say("lacks \(list)", "belum disetujui \(list)"))
    }
    if standing.agreeing < standing.persons {
      parts.append(
        say(
          "\(standing.agreeing) of \(standing.persons) persons agree",
          "\(standing.agreeing) dari \(standing.persons) orang setuju"))
    }
    return parts.joined(separator: "; ")
  }

  /// All in one line.
  var summary: String {
    guard let standings = report.standings else {
      let commit = report.authority.abbreviated()
      return say(
        "bangkom.yaml at \(commit) demands no approvals",
        "bangkom.yaml pada \(commit) tidak meminta persetujuan")
    }
    let missing = standings.count { !$0.isApproved }
    return missing == 0
      ? say(
        "all of \(standings.count) are approved", "semua (\(standings.count)) sudah disetujui")
      : say(
        "\(missing) of \(standings.count) are not approved",
        "\(missing) dari \(standings.count) belum disetujui")
  }

  /// One JSON document.
  var json: String {
    JSONText.object([
      ("version", .integer(1)), ("commit", .string(report.commit.description)),
      ("authority", .string(report.authority.description)),
      ("demanded", .boolean(report.standings != nil)),
      ("approved", .boolean(report.isApproved)),
      ("records", .array((report.standings ?? []).map(json))),
      ("void", .array(report.void.map(json))),
    ]).text + "\n"
  }

  private func json(_ standing: ApprovalStanding) -> JSONText {
    .object([
      ("id", .string(standing.record)), ("kind", .string(standing.kind)),
      ("title", .optional(standing.title)), ("path", .string(standing.path)),
      ("approved", .boolean(standing.isApproved)), ("deleted", .boolean(standing.isDeleted)),
      ("roles", .array(standing.roles.map { .string($0) })),
      ("missing", .array(standing.missingRoles.map { .string($0) })),
      ("persons", .integer(standing.persons)), ("agreeing", .integer(standing.agreeing)),
      (
        "decisions",
        .array(
          standing.decisions.map(json))
      ),
    ])
  }

  private func json(_ decision: ApprovalStanding.Decision) -> JSONText {
    .object([
      ("id", .string(decision.id)), ("path", .string(decision.path)),
      ("role", .string(decision.role)), ("decision", .string(decision.decision)),
      ("decided_on", .string(decision.decidedOn)),
      ("commit", .optional(decision.commit?.description)),
      ("signer", .optional(decision.signer)), ("key", .optional(decision.key)),
      ("state", .string(decision.state.rawValue)),
    ])
  }
}
