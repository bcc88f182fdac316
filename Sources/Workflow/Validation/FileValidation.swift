public import Documents
public import Records

/// Checks many files against one schema, on all processors.
public struct FileValidation: Sendable {
  /// What was found, in order of path and place.
  public private(set) var findings: [Finding] = []
  /// How many files were looked at.
  public private(set) var fileCount = 0

  /// Checks files; `contents` gives the bytes of one, or why there are none.
  ///
  /// - `format`: How all files are written; `nil` for what each name says, and YAML where it says
  ///   nothing.
  public static func run(
    _ validator: FileValidator, on paths: [String], format: DocumentFormat? = nil,
    contents: @escaping @Sendable (String) -> FileContents
  ) async -> FileValidation {
    // Neighbours share a folder, which makes opening them cheaper.
    let size = max(1, min(256, paths.count / 8))
    var result = FileValidation()
    result.fileCount = paths.count
    await withTaskGroup(of: [Finding].self) { group in
      var next = 0
      func addSlice() {
        guard next < paths.count else { return }
        let slice = paths[next..<min(next + size, paths.count)]
        next += size
        group.addTask {
          slice.flatMap { path -> [Finding] in
            switch contents(path) {
            case .unreadable(let problem): return [Finding(path: path, problem: problem)]
            case .bytes(let bytes):
              let problems = validator.problems(
                in: bytes, format: format ?? DocumentFormat(path: path) ?? .yaml)
              return problems.map { Finding(path: path, problem: $0) }
            }
          }
        }
      }
      for _ in 0..<16 { addSlice() }
      for await findings in group {
        result.findings += findings
        addSlice()
      }
    }
    result.findings.sort()
    return result
  }
}
