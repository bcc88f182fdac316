internal import Documents
internal import Git
internal import Records
internal import Store
internal import Workflow

/// Writes new records of a kind from templates of the repository.
struct RecordDraft {
  private let workspace: Workspace
  private let examination: Examination
  private let kind: Kind

  /// Drafts records of a kind; `examination` knows which ids are taken.
  init(_ kind: Kind, _ examination: Examination, in workspace: Workspace) {
    (self.kind, self.examination, self.workspace) = (kind, examination, workspace)
  }

  /// Writes one record; nothing that is there is overwritten.
  ///
  /// - `values`: What stands in the place of each `{{name}}` of the template and of the path.
  /// - `template`: The template's name, without ending.
  /// - Result: The file, from the root.
  func write(
    title: String, values: [String: String], template: String
  ) throws -> String {
    let store = examination.store
    let record = try NewRecord(
      kind, title: title, values: values, template: text(ofTemplate: template),
      isTaken: { id in ((try? store.record(withID: id)) ?? nil) != nil })
    guard FileBytes.read("\(workspace.repository.root)/\(record.path)") == nil else {
      throw WorkflowError.exists(record.path)
    }
    try workspace.repository.write(Array(record.text.utf8), to: record.path)
    return record.path
  }

  /// The repository's own template, in the session's language where there is one.
  private func text(ofTemplate name: String) -> String {
    let ending = kind.format == .markdown ? "md" : kind.format.rawValue
    let root = "\(workspace.repository.root)/templates"
    let paths = ["\(root)/\(workspace.session.language.rawValue)", root].map {
      "\($0)/\(name).\(ending)"
    }
    for path in paths {
      if let bytes = FileBytes.read(path) { return String(decoding: bytes, as: UTF8.self) }
    }
    return "schema: \(kind.name)/\(kind.version)\nid: {{id}}\n"
  }
}
