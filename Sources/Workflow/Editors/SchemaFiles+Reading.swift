public import Records
internal import Store

extension SchemaFiles {
  /// The schemas of a repository as they are in its work tree.
  ///
  /// - `now`: The present in nanoseconds since 1970.
  public static func workTree(of repository: RecordsRepository, now: Int64) -> SchemaFiles {
    let source = WorkTreeSource(root: repository.root, folders: [folder], now: now)
    return SchemaFiles(
      source.entries.compactMap { entry in
        guard case .bytes(let bytes) = source.contents(of: entry) else { return nil }
        return File(path: entry.path, bytes: bytes)
      })
  }

  /// The schemas that the executable carries.
  public static var carried: SchemaFiles {
    SchemaFiles(
      Assets.files.filter { $0.path.hasPrefix("\(folder)/") }
        .map { File(path: $0.path, bytes: $0.bytes) })
  }
}
