internal import Git
internal import Records
public import Workflow

/// Three years of made-up records of Kabupaten Kepahiang, with their history.
///
/// The story: surveys find that administration staff lack information technology and health staff
/// emergency response; the plans answer the first need and not the second. Each year's evaluation
/// changes a policy, the next year shows what came of it, and leads to the next change.
public enum DemoRecords {
  /// Writes the records into an initialized repository, commit by commit.
  ///
  /// - Result: How many commits were made.
  public static func write(
    to root: String, environment: [String: String]
  ) throws(WorkflowError) -> Int {
    let repository = try RecordsRepository(at: root, environment: environment)
    do {
      let git = try repository.git()
      // Nobody has written any of it: it is enough to wait for the disk once.
      return try Durability.once(in: root) { try write(story().steps, into: git, root: root) }
    } catch let error as GitError {
      throw .git(error)
    } catch {
      throw .invalid("\(error)")
    }
  }

  /// The records as files, all steps together, by path.
  static func files(of story: DemoStory = story()) -> [String: String] {
    story.steps.reduce(into: [:]) { files, step in
      files.merge(step.files) { $1 }
      for path in step.removed { files[path] = nil }
    }
  }

  static func story() -> DemoStory {
    var story = DemoStory()
    story.tell()
    return story
  }

  private static func write(
    _ steps: [DemoStep], into git: Repository, root: String
  ) throws -> Int {
    let initial = Dictionary(
      uniqueKeysWithValues: initialFiles.compactMap { path in
        FileBytes.read("\(root)/\(path)").map { (path, $0) }
      })
    var before = try commit(
      DemoStep(
        role: "operator", day: "2024-01-02",
        message: "repository: lay out schemas and templates", files: [:]), initial, to: git)
    // What the work tree holds in the end.
    var latest: [String: [UInt8]] = [:]
    for step in steps {
      var files = step.files.mapValues { Array($0.utf8) }
      for (path, text) in step.files where citing.contains(where: path.hasPrefix) {
        var text = text.replacing(DemoStep.before, with: before)
        if let subject = step.reviewed, let bytes = latest[subject] {
          text = text.replacing(
            DemoStep.fingerprint, with: try fingerprint(of: bytes, at: subject, in: git))
        }
        files[path] = Array(text.utf8)
      }
      before = try commit(step, files, to: git)
      latest.merge(files) { $1 }
      for path in step.removed { latest[path] = nil }
    }
    // The commits hold them, too: a power cut takes nothing that git can't give back.
    for (path, bytes) in latest {
      try AtomicFile.write(bytes, to: "\(root)/\(path)", isDurable: false)
    }
    return steps.count + 1
  }

  /// What a review of a record is bound to, as `bangkom review` writes it.
  private static func fingerprint(
    of bytes: [UInt8], at path: String, in git: Repository
  ) throws -> String {
    let file = RecordReader(Library.carried.catalog).read(path: path, contents: .bytes(bytes))
    return try Fingerprint.of(file.entries.first?.content ?? "", git)
  }

  /// Where records lie that name the commit that they were read from, always the one before.
  private static let citing = ["adjustments/", "reviews/"]

  /// Commits files as a role of the regency, at nine in the morning of its time zone.
  private static func commit(
    _ step: DemoStep, _ files: [String: [UInt8]], to git: Repository
  ) throws -> String {
    let (name, email) = DemoLists.roles[step.role] ?? ("", "")
    let day = CalendarDate(step.day)?.dayNumber ?? 0
    let signature = Signature(
      name: name, email: email,
      time: Timestamp(seconds: Int64(day) * 86_400 + 2 * 3_600, offsetMinutes: 420))
    var changes = files.map { (RepositoryPath($0), CommitTransaction.Change.file($1)) }
    changes += step.removed.map { (RepositoryPath($0), .removal) }
    return try CommitTransaction(
      content: .changes(Dictionary(uniqueKeysWithValues: changes)),
      message: try message(of: step, files), author: signature, committer: signature
    ).commit(to: git).commit.description
  }

  /// The message; a decision's is made from its record, as `bangkom adjust` does.
  private static func message(
    of step: DemoStep, _ files: [String: [UInt8]]
  ) throws(WorkflowError) -> String {
    guard let (path, id) = step.decision, let adjustment = files[path] else {
      return step.message + "\n"
    }
    return try PolicyAdjustment.message(for: adjustment, id: id)
  }

  /// What `init` has written.
  private static var initialFiles: [String] {
    Assets.files.map(\.destination)
  }
}
