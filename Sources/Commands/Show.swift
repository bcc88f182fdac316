internal import ArgumentParser
internal import Documents
internal import Records
internal import Reports
internal import Store
internal import Workflow

/// `bangkom show`: one record as it is written.
struct Show: SessionCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: HelpLanguage.text(
        "Show a record, and what refers to it.", "Tampilkan catatan, dan yang merujuknya."),
      discussion: HelpLanguage.text(
        """
        Examples:
          bangkom show POL-7K3QDXM
          bangkom show POL-7K3QDXM --as-of 2026-07-01
          bangkom show POL-7K3QDXM --as-of 2026-07-01 --field jp_min_pns
        """,
        """
        Contoh:
          bangkom show POL-7K3QDXM
          bangkom show POL-7K3QDXM --as-of 2026-07-01
          bangkom show POL-7K3QDXM --as-of 2026-07-01 --field jp_min_pns
        """))
  }

  @OptionGroup var options: CommonOptions

  @Argument(help: .text("The record's id.", "Id catatannya.", value: "id"))
  var id: String

  @Option(help: .text("As it was in a commit.", "Sebagaimana pada satu commit.", value: "commit"))
  var rev: String?

  @Option(
    name: .customLong("as-of"),
    help: .text(
      "A policy as it applied on this day.", "Kebijakan sebagaimana berlaku pada tanggal ini.",
      value: "date"))
  var day: String?

  @Option(
    help: .text(
      "Only one parameter's value, or one clause.",
      "Hanya nilai satu parameter, atau satu ketentuan.",
      value: "place"))
  var field: String?

  func run(in session: Session) async throws -> ExitStatus {
    guard day == nil || rev == nil, field == nil || day != nil else {
      throw Failure(
        .usage,
        session.text(
          "--field goes with --as-of, and --rev without it",
          "--field dipakai bersama --as-of, dan --rev tanpa itu"))
    }
    let workspace = try Workspace(session)
    if let day { return try await showPolicy(workspace, on: session.day(day)) }
    let examination = try await workspace.examine(
      rev.map { .revision($0) } ?? .workTree, checks: false)
    let name = RecordID.normalized(id)
    guard let record = try examination.store.record(withID: name),
      let bytes = examination.bytes(of: record.path)
    else { throw WorkflowError.unknown(name, suggestion: nil) }
    session.console.tell("\(record.path)")
    if record.pointer.isEmpty {
      session.console.write(String(decoding: bytes, as: UTF8.self))
    } else {
      let query =
        "SELECT * FROM \"\(record.kind.replacing("-", with: "_"))\" WHERE id = '\(record.id)'"
      let result = try QueryConnection(examination.store).run(query)
      for row in result.rows {
        for (column, value) in zip(result.columns, row).dropFirst(2) where value != .null {
          session.console.print("\(column): \(value)")
        }
      }
    }
    let references = try QueryConnection(examination.store).run(
      """
      SELECT DISTINCT f.path FROM reference r JOIN file f ON f.file = r.file \
      WHERE r.target = '\(record.id)' ORDER BY 1 LIMIT 21
      """)
    if !references.rows.isEmpty {
      session.console.tell(session.text("referred to in:", "dirujuk di:"))
      for row in references.rows.prefix(20) { session.console.tell("  \(row[0])") }
      if references.rows.count > 20 { session.console.tell("  …") }
    }
    return .fine
  }

  private func showPolicy(_ workspace: Workspace, on day: String) async throws -> ExitStatus {
    let session = workspace.session
    let (history, examination) = try await workspace.history()
    let name = RecordID.normalized(id)
    let policy = try PolicyBook(history, examination).policy(name, on: day)
    let isClear = session.tellUnclear(policy)
    if let field {
      if let parameter = policy.parameters.first(where: { $0.key == field }) {
        session.console.print(parameter.value ?? "")
        return parameter.value == nil || !isClear ? .findings : .fine
      }
      let clauses = Document.markdown(policy.plainText).clauses
        .filter { clause in
          ["/", ":"].contains { clause.anchor.hasPrefix(field + $0) } || clause.anchor == field
        }
      guard !clauses.isEmpty else {
        throw WorkflowError.unknown(
          field, suggestion: policy.parameters.map(\.key).joined(separator: ", "))
      }
      for clause in clauses { session.console.print(clause.text) }
      return isClear ? .fine : .findings
    }
    if try !PolicyBook(history, examination).policies(on: day).contains(name) {
      session.console.tell(
        session.text("\(name) was not in force on \(day)", "\(name) tidak berlaku pada \(day)"))
    }
    for id in policy.takenBack {
      session.console.tell(
        session.text("without \(id), which applies later", "tanpa \(id), yang berlaku kemudian"))
    }
    session.console.write(String(decoding: policy.text, as: UTF8.self))
    return isClear ? .fine : .findings
  }
}
