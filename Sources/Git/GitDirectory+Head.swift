extension GitDirectory {
  /// The branch that `HEAD` names, as `refs/heads/main`, born or not; `nil` when it is detached.
  public var headBranch: String? {
    Self.target(ofReferenceIn: "\(gitDirectory)/HEAD").branch
  }

  /// The commit that `HEAD` leads to, by reading files alone.
  ///
  /// `nil` where that cannot say: an unborn branch, a broken reference, or references that are not
  /// stored as files. A hint: ask the repository where it must be true.
  public var headCommitHint: ObjectID? {
    var file = "\(gitDirectory)/HEAD"
    for _ in 0..<5 {
      let (id, branch) = Self.target(ofReferenceIn: file)
      if let id { return id }
      guard let branch, RepositoryPath(branch).isValid else { return nil }
      let isOwn = ["refs/bisect/", "refs/worktree/", "refs/rewritten/"].contains {
        branch.hasPrefix($0)
      }
      file = "\(isOwn || !branch.hasPrefix("refs/") ? gitDirectory : commonDirectory)/\(branch)"
      if FileSystem.kind(of: file) != .file { return packedReference(branch) }
    }
    return nil
  }

  /// The commits that a merge which is not finished brings in; none where there is no merge.
  public var mergeHeads: [ObjectID] {
    guard let bytes = FileSystem.contents(of: "\(gitDirectory)/MERGE_HEAD", limit: 1 << 16) else {
      // While pre-merge-commit runs there is no such file yet, only what git tells its merge drivers.
      return environment.keys.sorted().filter { $0.hasPrefix("GITHEAD_") }
        .compactMap { ObjectID(hex: $0.dropFirst(8)) }
    }
    return bytes.split(separator: UInt8(ascii: "\n")).compactMap { ObjectID(hexDigits: $0) }
  }

  private static func target(ofReferenceIn file: String) -> (id: ObjectID?, branch: String?) {
    guard let bytes = FileSystem.contents(of: file, limit: 1 << 16) else { return (nil, nil) }
    let line = firstLine(of: bytes)
    guard line.hasPrefix("ref:") else { return (ObjectID(hex: line.prefix(40)), nil) }
    return (nil, line.dropFirst(4).split(separator: " ").first.map(String.init))
  }

  private func packedReference(_ name: String) -> ObjectID? {
    guard let bytes = FileSystem.contents(of: "\(commonDirectory)/packed-refs", limit: 1 << 28)
    else { return nil }
    let wanted = Array(name.utf8)
    for line in bytes.split(separator: UInt8(ascii: "\n"))
    where line.count == 41 + wanted.count && line.dropFirst(41).elementsEqual(wanted) {
      return ObjectID(hexDigits: line.prefix(40))
    }
    return nil
  }

  /// The full names of all references that are stored, loose or packed, sorted; sound or not.
  var referenceNames: [String] {
    var names: Set<String> = []
    for top in Set([commonDirectory, gitDirectory]) {
      var folders = ["refs"]
      while let folder = folders.popLast() {
        for name in FileSystem.names(in: "\(top)/\(folder)") where !name.hasSuffix(".lock") {
          let path = "\(folder)/\(name)"
          if FileSystem.kind(of: "\(top)/\(path)") == .folder {
            folders.append(path)
          } else {
            names.insert(path)
          }
        }
      }
    }
    let packed = FileSystem.contents(of: "\(commonDirectory)/packed-refs", limit: 1 << 28) ?? []
    for line in packed.split(separator: UInt8(ascii: "\n"))
    where line.count > 41 && ObjectID(hexDigits: line.prefix(40)) != nil {
      names.insert(String(decoding: line.dropFirst(41), as: UTF8.self))
    }
    return names.sorted()
  }
}
