public import Changes
internal import Documents
internal import Git
internal import Records

/// A file that git could not merge, with its versions as the index has them.
public struct UnmergedFile: Sendable {
  /// A conflict in it, and the block in the file that shows it; `nil` once that is gone.
  public struct Place: Sendable {
    /// What the sides have.
    public var conflict: MergeConflict
    /// The markers in the file.
    public var block: ConflictBlock?
  }

  /// The file, from the root.
  public let path: String
  /// Its id, where it is a record.
  public let id: String?
  /// Its title, where it is a record.
  public let title: String?
  /// The version that both come from; `nil` where it is new on both sides.
  public let base: [UInt8]?
  /// Our version; `nil` where we deleted it.
  public let ours: [UInt8]?
  /// Their version; `nil` where they deleted it.
  public let theirs: [UInt8]?
  /// The file as it is now; `nil` where there is none.
  public let present: [UInt8]?
  /// The conflicts in it, in order; none where one side deleted it.
  public let places: [Place]
  /// The blocks in the file that show none of these.
  public let otherBlocks: [ConflictBlock]

  /// Whether one side deleted the file.
  public var isDeletedOnOneSide: Bool { ours == nil || theirs == nil }

  /// The blocks in the file, in order.
  public var blocks: [ConflictBlock] {
    (places.compactMap(\.block) + otherBlocks).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  init(
    path: String, kind: Kind?, library: Library?,
    versions: (base: [UInt8]?, ours: [UInt8]?, theirs: [UInt8]?), present: [UInt8]?
  ) {
    self.path = path
    (base, ours, theirs) = versions
    self.present = present
    let document = (ours ?? theirs).flatMap { bytes in
      DocumentFormat(path: path).map { Document.read(bytes, format: $0) }
    }
    func text(_ name: String) -> String? {
      guard let document, let root = document.root else { return nil }
      return document.value(of: name, in: root).map { document.string(of: $0) }
    }
    id = text("id")
    title = kind.flatMap { text($0.titleField) }
    var blocks = present.map { ConflictBlock.blocks(in: TextFrame($0).lines(of: $0)) } ?? []
    guard let ours, let theirs else {
      (places, otherBlocks) = ([], blocks)
      return
    }
    let result = FileMerge(path: path, library: library)
      .result(base: base ?? [], ours: ours, theirs: theirs)
    places = result.conflicts.map { conflict in
      guard let number = blocks.firstIndex(where: { conflict.extent(around: $0) != nil }) else {
        return Place(conflict: conflict, block: nil)
      }
      return Place(conflict: conflict, block: blocks.remove(at: number))
    }
    otherBlocks = blocks
  }
}

/// The conflicts of a merge that waits for its commit.
public struct UnmergedFiles {
  private let repository: RecordsRepository
  private let library: Library?

  /// Looks into a repository.
  ///
  /// - `examiner`: Reads the schemas; where they are in conflict themselves, it goes without.
  public init(_ repository: RecordsRepository, _ examiner: Examiner) {
    self.repository = repository
    library = try? examiner.library()
  }

  /// The files that the index has in several versions, by path.
  public func files() throws(WorkflowError) -> [UnmergedFile] {
    let git = try repository.git()
    return try workflow {
      let index = try git.index()
      return try index.conflicts.map { path in
        var versions: [Int: [UInt8]] = [:]
        for entry in index.entries where entry.path == path && entry.stage > 0 {
          versions[entry.stage] = try git.blob(entry.id)
        }
        let name = path.string ?? path.escapedForDisplay
        return UnmergedFile(
          path: name, kind: library?.catalog.kind(at: name)?.kind, library: library,
          versions: (versions[1], versions[2], versions[3]),
          present: FileBytes.read("\(repository.root)/\(name)", followingLinks: false))
      }
    }
  }
}
