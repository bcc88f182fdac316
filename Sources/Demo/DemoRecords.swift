internal import Git
internal import Records
public import Workflow

/// A year of made-up records of Kabupaten Kepahiang, with its history.
///
/// The story: the survey of 2026 finds that administration staff lack information technology and
/// health staff emergency response; the plan answers the first need and not the second.
public enum DemoRecords {
  /// Writes the records into an initialized repository, commit by commit.
  ///
  /// - Result: How many commits were made.
  public static func write(
    to root: String, environment: [String: String]
  ) throws(WorkflowError) -> Int {
    let repository = try RecordsRepository(at: root, environment: environment)
    do {
      return try write(story().steps, into: repository.git(), root: root)
    } catch let error as GitError {
      throw .git(error)
    } catch {
      throw .invalid("\(error)")
    }
  }

  /// The records as files, all steps together, by path.
  static func files() -> [String: String] {
    story().steps.reduce(into: [:]) { files, step in
      files.merge(step.files) { $1 }
    }
  }

  private static func story() -> DemoStory {
    var story = DemoStory()
    story.tell()
    return story
  }

  private static func write(
    _ steps: [DemoStep], into git: Repository, root: String
  ) throws -> Int {
    var count = 0
    let first = DemoStep(
      role: "operator", day: "2026-01-02", message: "repository: lay out schemas and templates",
      files: [:])
    for step in [first] + steps {
      var changes: [RepositoryPath: CommitTransaction.Change] = [:]
      for (path, text) in step.files {
        changes[RepositoryPath(path)] = .file(Array(text.utf8))
      }
      if count == 0 {
        for path in initialFiles {
          changes[RepositoryPath(path)] = FileBytes.read("\(root)/\(path)").map { .file($0) }
        }
      }
      for (path, change) in changes {
        guard case .file(let bytes, _) = change else { continue }
        try AtomicFile.write(bytes, to: "\(root)/\(path)")
      }
      let (name, email) = DemoLists.roles[step.role] ?? ("", "")
      let day = CalendarDate(step.day)?.dayNumber ?? 0
      // At nine in the morning of the western time zone.
      let signature = Signature(
        name: name, email: email,
        time: Timestamp(seconds: Int64(day) * 86_400 + 2 * 3_600, offsetMinutes: 420))
      _ = try CommitTransaction(
        content: .changes(changes), message: step.message + "\n", author: signature,
        committer: signature
      ).commit(to: git)
      count += 1
    }
    return count
  }

  /// What `init` has written.
  private static var initialFiles: [String] {
    Assets.files.map(\.destination)
  }
}

/// One commit of the demo's history.
struct DemoStep {
  /// Who commits, as in ``DemoLists/roles``.
  var role: String
  /// When, as `YYYY-MM-DD`.
  var day: String
  /// The message.
  var message: String
  /// The files that are new or changed, by path.
  var files: [String: String]
}
