internal import Documents
internal import Git
internal import Records

/// Lays out a repository of records.
public struct Initialization {
  /// What was done.
  public struct Result: Sendable {
    /// The files that were written, from the root.
    public var written: [String] = []
    /// The files that were there already and stay.
    public var kept: [String] = []
    /// What became of the hooks.
    public var hooks: [(name: String, path: String, outcome: HookInstallation.Outcome)] = []
  }

  private let root: String
  private let environment: [String: String]
  private let executable: String

  /// Makes an initialization of a folder.
  public init(root: String, environment: [String: String], executable: String) {
    self.root = root
    self.environment = environment
    self.executable = executable
  }

  /// Writes schemas, templates, settings and reference records where they are not there yet, makes
  /// the git repository where there is none, and installs the hooks.
  ///
  /// - `agency`: The name of the agency in `bangkom.yaml`.
  /// - `language`: `id` or `en`.
  public func run(agency: String, language: String) throws(WorkflowError) -> Result {
    var result = Result()
    if (try? GitDirectory.discover(from: root, environment: environment)) == nil {
      try workflow { _ = try Repository.initialize(at: root, environment: environment) }
    }
    // Only what is not there yet is written, so it is enough to wait for the disk once.
    try workflow {
      try Durability.once(in: root) { try layOut(agency: agency, language: language, &result) }
    }
    let repository = try RecordsRepository(at: root, environment: environment)
    let folder = try repository.git().hooksDirectory
    try workflow { try DiffDriver.install(in: repository.git(), executable: executable) }
    result.hooks = try HookInstallation(folder: folder, executable: executable).install()
    return result
  }

  private func layOut(
    agency: String, language: String, _ result: inout Result
  ) throws(WorkflowError) {
    for asset in Assets.files {
      var bytes = asset.bytes
      if asset.destination == Settings.path {
        let text = String(decoding: bytes, as: UTF8.self)
          .replacing("{{agency}}", with: YAMLText.scalar(agency))
          .replacing("{{language}}", with: language)
        bytes = Array(text.utf8)
      }
      try write(bytes, to: asset.destination, &result)
    }
  }

  private func write(
    _ bytes: [UInt8], to path: String, _ result: inout Result
  ) throws(WorkflowError) {
    guard FileBytes.read("\(root)/\(path)") == nil else {
      result.kept.append(path)
      return
    }
    try workflow { try AtomicFile.write(bytes, to: "\(root)/\(path)") }
    result.written.append(path)
  }
}
