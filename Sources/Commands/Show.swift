internal import ArgumentParser
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
        "Example:\n  bangkom show POL-7K3QDXM", "Contoh:\n  bangkom show POL-7K3QDXM"))
  }

  @OptionGroup var options: CommonOptions

  @Argument(help: .text("The record's id.", "Id catatannya.", value: "id"))
  var id: String

  @Option(help: .text("As it was in a commit.", "Sebagaimana pada satu commit.", value: "commit"))
  var rev: String?

  func run(in session: Session) async throws -> ExitStatus {
    let workspace = try Workspace(session)
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
}
