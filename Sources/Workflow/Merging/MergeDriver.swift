internal import Git

/// Makes bangkom git's merge driver in one repository.
///
/// Which files it merges is said by `merge=bangkom` in `.gitattributes`. Where that stands without
/// these settings, git merges by lines.
public struct MergeDriver {
  private let executable: String

  /// Makes it for the bangkom that is to run.
  public init(executable: String) { self.executable = executable }

  /// The attribute that sends a file to the driver.
  public static let attribute = "merge=bangkom"

  /// Writes the settings; whether they were not there yet.
  public func install(in repository: RecordsRepository) throws(WorkflowError) -> Bool {
    let git = try repository.git()
    return try workflow {
      var isNew = false
      for (key, value) in [
        ("merge.bangkom.name", "records by fields, items, clauses and rows"),
        ("merge.bangkom.driver", command),
      ] where git.configString(key) != value {
        try git.setConfig(key, to: value)
        isNew = true
      }
      return isNew
    }
  }

  /// Whether the repository sends its records to the driver.
  public func isAsked(in repository: RecordsRepository) -> Bool {
    let bytes = FileBytes.read("\(repository.root)/.gitattributes") ?? []
    return String(decoding: bytes, as: UTF8.self).contains(Self.attribute)
  }

  /// What git runs, through a shell: where bangkom is missing or dies, git's own merge.
  ///
  /// Git takes a driver that does not start, or is killed, for one that found a conflict, and leaves
  /// our side in the file as if it were the merge.
  ///
  /// Source: gitattributes(5), "Defining a custom merge driver".
  var command: String {
    let path = "'\(executable.replacing("'", with: "'\\''"))'"
    return "b=\(path); [ -x \"$b\" ] || b=bangkom; "
      + "\"$b\" merge-file --marker-size %L -L %X -L %S -L %Y --path %P %A %O %B; s=$?; "
      + "[ $s -le 1 ] && exit $s; grep -q '^<<<<<<<' %A && exit 1; "
      + "exec git merge-file -L ours -L base -L theirs --marker-size=%L %A %O %B"
  }
}
