internal import Git

#if canImport(Glibc)
internal import Glibc
#endif

/// Puts bangkom's hooks where git runs them.
public struct HookInstallation {
  /// What became of one hook.
  public enum Outcome: Sendable, Equatable {
    /// It is there now.
    case installed
    /// It was there already.
    case kept
    /// Somebody else's hook is there and stays; this line in it runs bangkom as well.
    case foreign(line: String)
  }

  /// The hooks of a work tree.
  public static let names = ["pre-commit", "commit-msg", "pre-merge-commit"]

  /// What marks a hook as ours.
  private static let mark = "# bangkom hook"

  private let folder: String
  private let executable: String

  /// Makes an installation.
  ///
  /// - `folder`: The folder of git's hooks, as `core.hooksPath` has it.
  /// - `executable`: The bangkom that the hooks run.
  public init(folder: String, executable: String) {
    self.folder = folder
    self.executable = executable
  }

  /// Installs every hook; a hook that is not ours is never touched.
  public func install() throws(WorkflowError) -> [(name: String, path: String, outcome: Outcome)] {
    var outcomes: [(name: String, path: String, outcome: Outcome)] = []
    for name in Self.names {
      let path = "\(folder)/\(name)"
      outcomes.append((name, path, try install(name, at: path)))
    }
    return outcomes
  }

  private func install(_ name: String, at path: String) throws(WorkflowError) -> Outcome {
    let wanted = Array(text(name).utf8)
    if let present = FileBytes.read(path) {
      guard String(decoding: present, as: UTF8.self).contains(Self.mark) else {
        return .foreign(line: "bangkom hook run \(name) \"$@\" || exit")
      }
      if present == wanted { return .kept }
    }
    return try workflow {
      try AtomicFile.write(wanted, to: path)
      unsafe chmod(path, 0o755)
      return .installed
    }
  }

  private func text(_ name: String) -> String {
    """
    #!/bin/sh
    \(Self.mark): checks what is committed; `bangkom help hook` tells more.
    bangkom='\(executable.replacing("'", with: "'\\''"))'
    [ -x "$bangkom" ] || bangkom=$(command -v bangkom) || {
      echo "bangkom is not installed here; nothing was checked and nothing committed" >&2
      exit 1
    }
    exec "$bangkom" hook run \(name) "$@"

    """
  }
}
