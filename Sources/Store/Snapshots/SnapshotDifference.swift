/// One file as the store knows it.
struct StoredFile: Sendable {
  var file: Int64
  var kind: String?
  var blob: String?
  var stat: FileStat?
}

/// What has to be done to the store so that it holds another snapshot.
struct SnapshotDifference: Sendable {
  /// Files that are new or whose content is another, with the number of the old version.
  var changed: [(entry: SnapshotEntry, file: StoredFile?)] = []
  /// Files that are no longer there.
  var removed: [StoredFile] = []
  /// Files whose content is the same, of which more is known now.
  var learned: [(entry: SnapshotEntry, file: StoredFile)] = []

  /// Nothing has to be done.
  init() {}

  /// Compares what the store holds with a snapshot.
  ///
  /// - `stored`: The files in the store, by path.
  /// - `entries`: The files of the snapshot.
  init(stored: [String: StoredFile], entries: [SnapshotEntry]) {
    var rest = stored
    for entry in entries {
      guard let file = rest.removeValue(forKey: entry.path) else {
        changed.append((entry, nil))
        continue
      }
      let sameBlob = entry.blob != nil && entry.blob == file.blob
      let sameStat = entry.stat != nil && entry.stat == file.stat
      if !sameBlob && !sameStat {
        changed.append((entry, file))
      } else if (file.blob == nil && entry.blob != nil)
        || (entry.stat != nil && entry.stat != file.stat)
      {
        learned.append((entry, file))
      }
    }
    removed = rest.values.sorted { $0.file < $1.file }
  }
}
