internal import Changes
internal import Documents
internal import Git

/// Decides conflicts: takes a side, puts it into the file, and stages the file when none is left.
public struct ConflictResolution {
  /// What is taken.
  public enum Choice: Sendable, Hashable {
    /// Our version.
    case ours
    /// Their version.
    case theirs
    /// The version that both come from.
    case base
    /// Another value, of one field.
    case value(String)
  }

  /// What became of a file.
  public struct Outcome: Sendable, Hashable {
    /// The file.
    public var path: String
    /// How many conflicts were decided.
    public var decided: Int
    /// How many are left in it; 0 where it was staged.
    public var left: Int
    /// Whether the file is gone.
    public var isDeleted: Bool
  }

  /// Why nothing was done.
  public enum Refusal: Error, Sendable {
    /// No file in conflict has this name or id.
    case noSuchFile(String)
    /// The file has no such conflict; these it has.
    case noSuchPlace(String, places: [String])
    /// A value is for one conflict, and there are these.
    case manyPlaces([String])
    /// The file has no markers: somebody has decided it already.
    case noMarkers(String)
    /// The lines around the block are not those of the merge any more.
    case edited(String)
    /// Only the value of one field in a line of its own can be given.
    case notOneValue(String)
    /// The work could not be done.
    case workflow(WorkflowError)
  }

  private let repository: RecordsRepository
  private let files: [UnmergedFile]

  /// Makes it for the files that are in conflict.
  public init(_ repository: RecordsRepository, _ files: [UnmergedFile]) {
    (self.repository, self.files) = (repository, files)
  }

  /// Decides all conflicts of a file, or one.
  ///
  /// - `target`: A path or an id; behind `#` the place or the number of a conflict.
  public func resolve(_ target: String, _ choice: Choice) throws(Refusal) -> Outcome {
    let (name, place) = Self.parts(of: target)
    guard
      let file = files.first(where: { $0.path == name })
        ?? files.first(where: { $0.id == name || $0.path.contains("\(name)-") && name.count == 11 })
    else { throw .noSuchFile(name) }
    if file.isDeletedOnOneSide { return try take(choice, of: file, place) }
    guard let present = file.present else { return try take(choice, of: file, place) }
    guard !file.blocks.isEmpty else { throw .noMarkers(file.path) }
    let frame = TextFrame(present)
    var lines = frame.lines(of: present)
    let chosen = try self.chosen(place, in: file)
    if case .value = choice, chosen.count > 1 { throw .manyPlaces(Self.names(of: chosen)) }
    // From the last to the first, so that places stay what they are.
    for (conflict, block) in chosen.reversed() {
      try Self.replace(block, of: conflict, with: choice, in: &lines, file.path)
    }
    let left = file.blocks.count - chosen.count
    try write(frame.framed(lines), to: file, isStaged: left == 0)
    return Outcome(path: file.path, decided: chosen.count, left: left, isDeleted: false)
  }

  private static func parts(of target: String) -> (name: String, place: String?) {
    guard let mark = target.firstIndex(of: "#") else { return (target, nil) }
    return (String(target[..<mark]), String(target[target.index(after: mark)...]))
  }

  // MARK: Which conflicts

  private typealias Shown = (conflict: MergeConflict?, block: ConflictBlock)

  private func chosen(_ place: String?, in file: UnmergedFile) throws(Refusal) -> [Shown] {
    var shown: [Shown] = file.places.compactMap { place in
      place.block.map { (place.conflict, $0) }
    }
    shown += file.otherBlocks.map { (nil, $0) }
    shown.sort { $0.block.range.lowerBound < $1.block.range.lowerBound }
    guard let place else { return shown }
    if let number = Int(place), shown.indices.contains(number - 1) { return [shown[number - 1]] }
    let found = shown.filter { $0.conflict?.place == place }
    guard !found.isEmpty else {
      throw .noSuchPlace(place, places: Self.names(of: shown))
    }
    return found
  }

  /// What each conflict is called: its place, or its number.
  private static func names(of shown: [Shown]) -> [String] {
    shown.enumerated().map { number, shown in
      shown.conflict.flatMap { $0.place.isEmpty ? nil : $0.place } ?? "\(number + 1)"
    }
  }

  private static func replace(
    _ block: ConflictBlock, of conflict: MergeConflict?, with choice: Choice,
    in lines: inout [UInt8], _ path: String
  ) throws(Refusal) {
    var (range, text) = (block.range, block.ours)
    switch choice {
    case .ours: break
    case .theirs: text = block.theirs
    case .base:
      guard let conflict, let extent = conflict.extent(around: block) else {
        guard let base = block.base else { throw .edited(path) }
        text = base
        break
      }
      text = conflict.base
      let before = ConflictBlock.tail(of: lines[..<range.lowerBound], count: extent.before)
      let behind = ConflictBlock.head(of: lines[range.upperBound...], count: extent.behind)
      guard conflict.ours.starts(with: before), conflict.ours.suffix(behind.count) == behind else {
        throw .edited(path)
      }
      range = range.lowerBound - before.count..<range.upperBound + behind.count
    case .value(let value):
      guard let line = ScalarLine(block.ours)?.with(value) else { throw .notOneValue(path) }
      text = line
    }
    lines.replaceSubrange(range, with: text)
  }

  // MARK: Files

  /// Takes a whole version, or the absence of it.
  private func take(
    _ choice: Choice, of file: UnmergedFile, _ place: String?
  ) throws(Refusal) -> Outcome {
    if let place { throw .noSuchPlace(place, places: []) }
    let bytes: [UInt8]?
    switch choice {
    case .ours: bytes = file.ours
    case .theirs: bytes = file.theirs
    case .base: bytes = file.base
    case .value: throw .notOneValue(file.path)
    }
    if let present = file.present, ![file.ours, file.theirs, file.base].contains(present),
      file.blocks.isEmpty
    {
      throw .edited(file.path)
    }
    try write(bytes, to: file, isStaged: true)
    return Outcome(path: file.path, decided: 1, left: 0, isDeleted: bytes == nil)
  }

  private func write(
    _ bytes: [UInt8]?, to file: UnmergedFile, isStaged: Bool
  ) throws(Refusal) {
    do {
      let path = RepositoryPath(file.path)
      let git = try repository.git()
      let name = "\(repository.root)/\(file.path)"
      guard let bytes else {
        FileBytes.remove(name)
        return try git.stage([path: .removal])
      }
      try AtomicFile.write(bytes, to: name)
      guard isStaged else { return }
      let mode = try git.index().entries.first { $0.path == path }?.mode
      try git.stage([
        path: .file(mode: mode ?? .file, id: try git.writeBlob(bytes, asFileAt: path))
      ])
    } catch {
      throw .workflow(WorkflowError(error))
    }
  }
}
