extension Repository {
  /// The staged files that git stores as other bytes than stand in the work tree: those that go
  /// through a program, or that have another encoding there.
  ///
  /// What is known of such a file in the work tree says nothing of what is staged. Line ends are
  /// not counted: a record means the same with either.
  public func convertedPaths(of index: IndexSnapshot) throws(GitError) -> Set<RepositoryPath> {
    guard try hasConversions(index) else { return [] }
    var paths: Set<RepositoryPath> = []
    for entry in index.entries where try conversion(of: entry.path) != nil {
      paths.insert(entry.path)
    }
    return paths
  }

  /// The attribute by which git converts a file, with its value; `nil` where it does not.
  func conversion(of path: RepositoryPath) throws(GitError) -> String? {
    for name in Self.conversions {
      guard let value = try attribute(name, of: path) else { continue }
      if name == "working-tree-encoding", value.lowercased() == "utf-8" { continue }
      // A driver without a command changes nothing.
      if name == "filter", configString("filter.\(value).clean") == nil,
        configString("filter.\(value).process") == nil
      {
        continue
      }
      return "\(name)=\(value)"
    }
    return nil
  }

  private static let attributes = Array(".gitattributes".utf8)
  private static let conversions = ["filter", "working-tree-encoding"]

  /// Whether any file of attributes names a conversion; asking each path would take longer.
  private func hasConversions(_ index: IndexSnapshot) throws(GitError) -> Bool {
    let home = directory.environment["HOME"] ?? ""
    let settings = directory.environment["XDG_CONFIG_HOME"] ?? "\(home)/.config"
    var files = [
      "/etc/gitattributes", "\(directory.commonDirectory)/info/attributes",
      configString("core.attributesfile").map(expandingHome) ?? "\(settings)/git/attributes",
    ]
    if let workTree = directory.workTree { files.append("\(workTree)/.gitattributes") }
    if files.contains(where: { Self.namesConversion(FileBytes.read($0) ?? []) }) { return true }
    for entry in index.entries where entry.path.bytes.suffix(14).elementsEqual(Self.attributes) {
      let file = try workTreeFile(entry.path).flatMap { FileBytes.read($0) }
      if Self.namesConversion(file ?? (try? blob(entry.id)) ?? []) { return true }
    }
    return false
  }

  private static func namesConversion(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    return conversions.contains { text.contains($0) }
  }
}
