public import Git

/// How git's own `diff`, `show` and `log -p` come to show records as lines that can be read.
///
/// `.gitattributes` says which files have the driver, the clone's settings what it is. Git falls
/// back to the file itself where bangkom is not there or can't read it.
public enum DiffDriver {
  /// Lines that git shows behind `@@`: a record's id, or the clause that the change is in.
  static let functionPattern = "^(id: .*|# .*)$"

  /// Puts the driver into a clone's settings; settings of another driver of this name are replaced.
  public static func install(in repository: Repository, executable: String) throws(GitError) {
    try repository.setConfig("diff.bangkom.textconv", to: textconv(executable))
    try repository.setConfig("diff.bangkom.xfuncname", to: functionPattern)
  }

  /// A shell function, so that git's file name is an argument of its own.
  static func textconv(_ executable: String) -> String {
    let program = "'\(executable.replacing("'", with: "'\\''"))'"
    return "bangkom() { \(program) textconv -- \"$1\" 2>/dev/null || cat -- \"$1\"; }; bangkom"
  }
}
