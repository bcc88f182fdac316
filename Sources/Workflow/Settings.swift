public import Documents
public import Records
internal import Schemas

/// What `bangkom.yaml` says.
public struct Settings: Sendable {
  /// The file, at the repository's root.
  public static let path = "bangkom.yaml"

  /// How much a rule matters here; `nil` switches it off.
  public private(set) var severities: [String: Severity?] = [:]
  /// The language of messages, where the repository has one.
  public private(set) var language: Language?
  /// The branches that the server guards; `nil` where the settings say nothing.
  public private(set) var protectedBranches: [ProtectedBranch]?
  /// Who may approve what; `nil` where the settings say nothing.
  public private(set) var approvals: ApprovalSettings?
  /// What is wrong with the file.
  public private(set) var faults: [Library.Fault] = []

  /// Reads the settings; their schema is `schema/settings.schema.json`.
  public init(_ bytes: [UInt8], schemas: SchemaFiles) {
    let document = Document.yaml(bytes)
    var problems = document.problems.filter { $0.severity == .error }
    if problems.isEmpty, let root = document.root,
      case .success(let program) = SchemaCompiler.compile(
        "\(SchemaFiles.folder)/settings.schema.json", in: schemas.registry)
    {
      problems = program.problems(in: document, root: root).filter { $0.severity == .error }
    }
    faults = problems.map {
      Library.Fault(path: Self.path, line: $0.range?.line ?? 1, reason: $0.message)
    }
    if let node = document.node(at: "/language") {
      language = Language(rawValue: document.string(of: node))
    }
    protectedBranches = ProtectedBranch.list(in: document)
    approvals = ApprovalSettings(document)
    if let node = document.node(at: "/severities") {
      for (key, value) in document.members(of: node) {
        severities[document.string(of: key)] = Severity(rawValue: document.string(of: value))
      }
    }
  }
}

extension Settings {
  /// Findings with the severities that they have here, without those that are switched off.
  func weighed(_ findings: [Finding]) -> [Finding] {
    guard !severities.isEmpty else { return findings }
    return findings.compactMap { finding in
      guard let severity = severities[finding.problem.rule] else { return finding }
      guard let severity else { return nil }
      var finding = finding
      finding.problem.severity = severity
      return finding
    }
  }
}
