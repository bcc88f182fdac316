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
  public static let names = [
    "pre-commit", "commit-msg", "pre-merge-commit", "pre-push", "post-checkout", "post-merge",
  ]
  /// The hooks of a bare repository: one that sees a push as a whole, before anything has moved.
  public static let serverNames = ["pre-receive"]

  /// What marks a hook as ours.
  private static let mark = "# bangkom hook"

  private let folder: String
  private let executable: String
  private let names: [String]

  /// Makes an installation.
  ///
  /// - `names`: The hooks.
  /// - `folder`: The folder of git's hooks, as `core.hooksPath` has it.
  /// - `executable`: The bangkom that the hooks run.
  public init(folder: String, executable: String, names: [String] = Self.names) {
    self.folder = folder
    self.executable = executable
    self.names = names
  }

  /// Installs every hook; a hook that is not ours is never touched.
  public func install() throws(WorkflowError) -> [(name: String, path: String, outcome: Outcome)] {
    var outcomes: [(name: String, path: String, outcome: Outcome)] = []
    for name in names {
      let path = "\(folder)/\(name)"
      outcomes.append((name, path, try install(name, at: path)))
    }
    return outcomes
  }

  private func install(_ name: String, at path: String) throws(WorkflowError) -> Outcome {
    let wanted = Array(text(name).utf8)
    if let present = FileBytes.read(path) {
      guard Self.isOurs(present) else {
        let end = Self.isOptional(name) ? "" : " || exit"
        return .foreign(line: "bangkom hook run \(name) \"$@\"\(end)")
      }
      if present == wanted { return .kept }
    }
    return try workflow {
      try AtomicFile.write(wanted, to: path)
      unsafe chmod(path, 0o755)
      return .installed
    }
  }

  /// Takes every hook of ours away, and leaves the others; gives the names of those that are gone.
  public func uninstall() throws(WorkflowError) -> [String] {
    var gone: [String] = []
    for name in names {
      let path = "\(folder)/\(name)"
      guard let present = FileBytes.read(path), Self.isOurs(present) else { continue }
      try workflow { try AtomicFile.remove(path) }
      gone.append(name)
    }
    return gone
  }

  private func text(_ name: String) -> String {
    """
    #!/bin/sh
    \(Self.mark): \(Self.purpose(of: name)); `bangkom help hook` tells more.
    bangkom=\(Self.quoted(executable))
    [ -x "$bangkom" ] || bangkom=$(command -v bangkom) || {
      echo "bangkom is not installed here; \(Self.consequence(of: name))" >&2
      exit \(Self.isOptional(name) ? 0 : 1)
    }
    exec "$bangkom" hook run \(name) "$@"

    """
  }

  /// Whether a hook is one that an installation wrote.
  static func isOurs(_ bytes: [UInt8]) -> Bool {
    String(decoding: bytes, as: UTF8.self).contains(mark)
  }

  /// Whether a hook runs an executable.
  static func runs(_ bytes: [UInt8], _ executable: String) -> Bool {
    String(decoding: bytes, as: UTF8.self).contains(quoted(executable))
  }

  private static func quoted(_ executable: String) -> String {
    "'\(executable.replacing("'", with: "'\\''"))'"
  }

  private static func purpose(of name: String) -> String {
    switch name {
    case "pre-push": "checks what is pushed, as the server would"
    case "post-checkout", "post-merge": "gets the store ready for the next check"
    case "pre-receive": "checks what is pushed, before anything moves"
    default: "checks what is committed"
    }
  }

  private static func consequence(of name: String) -> String {
    switch name {
    case "pre-push": "nothing was checked and nothing pushed"
    case "post-checkout", "post-merge": "the store was not made ready"
    case "pre-receive": "nothing was checked and nothing accepted"
    default: "nothing was checked and nothing committed"
    }
  }

  /// Whether git can go on without the hook.
  private static func isOptional(_ name: String) -> Bool { name.hasPrefix("post-") }
}
