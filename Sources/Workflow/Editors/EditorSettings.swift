internal import Documents

/// What an editor must be told, so that it checks and completes records.
public enum EditorSettings {
  /// The editors that bangkom knows.
  public enum Editor: String, Sendable, CaseIterable {
    case vscode
    case helix
    case neovim
    case zed
  }

  /// The settings of an editor as text, for a person to put in their place.
  public static func text(for editor: Editor, _ associations: [SchemaAssociation]) -> String {
    let pairs = associations.filter { !$0.isJSON }.map { ($0.schema, $0.pattern) }
    switch editor {
    case .vscode:
      return JSONText.object(settings(associations).map { ($0.key, $0.value) }).text + "\n"
    case .helix:
      // Into .helix/languages.toml.
      return "[language-server.yaml-language-server.config.yaml.schemas]\n"
        + pairs.map { "\"\($0)\" = [\"\($1)\"]\n" }.joined()
    case .neovim:
      let lines = pairs.map { "        [\"\($0)\"] = { \"\($1)\" },\n" }.joined()
      return """
        vim.lsp.config("yamlls", {
          settings = {
            yaml = {
              schemas = {
        \(lines)      },
            },
          },
        })
        vim.lsp.enable("yamlls")

        """
    case .zed:
      let schemas = JSONText.object(pairs.map { ($0, .array([.string($1)])) })
      return JSONText.object([
        (
          "lsp",
          .object([
            (
              "yaml-language-server",
              .object([("settings", .object([("yaml", .object([("schemas", schemas)]))]))])
            )
          ])
        )
      ]).text + "\n"
    }
  }

  /// The file of VS Code's settings, from the repository's root.
  public static let vscodePath = ".vscode/settings.json"

  /// VS Code's settings with what records need, in place of a text that is there already.
  ///
  /// What is there stays, byte for byte where it is none of ours.
  ///
  /// - `text`: The settings that are there; `nil` for none.
  /// - Returns: `nil` where they can't be read, for instance as they have comments.
  public static func vscode(
    _ associations: [SchemaAssociation], in text: [UInt8]?
  ) -> [UInt8]? {
    guard let text, !text.allSatisfy({ $0 <= 0x20 }) else {
      return Array(Self.text(for: .vscode, associations).utf8)
    }
    var source = text
    for (key, value) in settings(associations) {
      let document = Document.json(source)
      guard !document.problems.contains(where: { $0.severity == .error }), let root = document.root,
        document.nodes[root].kind == .mapping, let edit = edit(key, value, in: document, root)
      else { return nil }
      source = EditBatch([[edit]], to: source).text
    }
    return source
  }

  /// The settings of VS Code.
  private static func settings(
    _ associations: [SchemaAssociation]
  ) -> [(key: String, value: JSONText)] {
    let yaml = associations.filter { !$0.isJSON }.map {
      ("./\($0.schema)", JSONText.array([.string($0.pattern)]))
    }
    let json = associations.filter(\.isJSON).map {
      JSONText.object([
        ("fileMatch", .array([.string($0.pattern)])), ("url", .string("./\($0.schema)")),
      ])
    }
    // Templates have `{{…}}`, which is no YAML before it is filled in.
    let files: [(String, JSONText)] = [
      ("**/templates/**/*.yaml", .string("plaintext")), ("**/*.table.json", .string("json")),
    ]
    return [("yaml.schemas", .object(yaml))]
      + (json.isEmpty ? [] : [("json.schemas", .array(json))])
      + [("files.associations", .object(files))]
  }

  /// The edit that puts a setting of ours into those that are there; `nil` where one of another
  /// form is in its place.
  private static func edit(
    _ key: String, _ value: JSONText, in document: Document, _ root: NodeIndex
  ) -> Edit? {
    let first = document.members(of: root).first.map { document.nodes[$0.key] }
    let indentation = String(repeating: " ", count: first.map { max(1, Int($0.column) - 1) } ?? 2)
    func written(_ value: JSONText) -> String {
      value.text.replacing("\n", with: "\n\(indentation)")
    }
    if let node = document.value(of: key, in: root) {
      return merged(value, into: JSONText(document, node)).map {
        Edit(range: document.nodes[node].range, replacement: written($0))
      }
    }
    let line = "\(indentation)\(JSONText.string(key).line): \(written(value))"
    var place = document.nodes[root].range
    guard let last = document.members(of: root).last else {
      return Edit(range: place, replacement: "{\n\(line)\n}")
    }
    place.offset = document.nodes[last.value].range.end
    place.length = 0
    return Edit(range: place, replacement: ",\n\(line)")
  }

  /// What is there without what is ours, then what is ours.
  private static func merged(_ ours: JSONText, into theirs: JSONText) -> JSONText? {
    switch (ours, theirs) {
    case (.object(let ours), .object(let theirs)):
      let names = Set(ours.map(\.0))
      return .object(theirs.filter { !names.contains($0.0) } + ours)
    case (.array(let ours), .array(let theirs)):
      let texts = Set(ours.map(\.line))
      return .array(theirs.filter { !texts.contains($0.line) } + ours)
    default: return nil
    }
  }
}
