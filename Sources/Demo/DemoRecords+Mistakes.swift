internal import Documents
internal import Git
public import Workflow

extension DemoRecords {
  /// Makes a mistake for every rule in the folder of the demo, and commits none of them.
  ///
  /// - Returns: How many files were changed, written or taken away; what expires soon is counted
  ///   from `today`.
  /// - Throws: ``WorkflowError/git(_:)``, ``WorkflowError/invalid(_:)``.
  public static func writeMistakes(
    in root: String, environment: [String: String], today: String
  ) throws(WorkflowError) -> Int {
    let repository = try RecordsRepository(at: root, environment: environment)
    do {
      let head = try repository.git().head.commit?.description ?? ""
      let changes = try mistakes(today: today)
      for (path, bytes) in changes {
        guard let bytes else {
          try AtomicFile.remove("\(root)/\(path)")
          continue
        }
        let text = String(decoding: bytes, as: UTF8.self)
        let isCiting = text.utf8.count < 10_000 && text.contains(DemoStep.before)
        try AtomicFile.write(
          isCiting ? Array(text.replacing(DemoStep.before, with: head).utf8) : bytes,
          to: "\(root)/\(path)", isDurable: false)
      }
      return changes.count
    } catch let error as GitError {
      throw .git(error)
    } catch {
      throw .invalid("\(error)")
    }
  }

  /// What the mistakes make of the demo's files; `nil` for one that is gone.
  static func mistakes(
    today: String, rules: [RuleDescription] = Library.carried.descriptions
  ) throws(DemoMistakes.NoPlace) -> [String: [UInt8]?] {
    let story = story()
    var mistakes = DemoMistakes(files: files(of: story))
    for mistake in story.mistakes(today: today) { try mistakes.make(mistake) }
    var changes: [String: [UInt8]?] = mistakes.changes.mapValues { $0.map { Array($0.utf8) } }
    for (path, bytes) in DemoPractice(rules).files { changes[path] = bytes }
    return changes
  }
}
