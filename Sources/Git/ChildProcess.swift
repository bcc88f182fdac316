internal import CLibgit2

#if canImport(Glibc)
internal import Glibc
#endif

/// Runs another program, without a shell, with the terminal of this one.
public enum ChildProcess {
  /// Runs a program to its end.
  ///
  /// - `arguments`: The program, found on the PATH where it has no slash, and its arguments.
  /// - `directory`: The folder that it runs in.
  /// - Result: Its exit status; 128 and the signal's number where a signal ended it.
  /// - Errors: ``GitError/program(name:reason:)`` where it can't be started.
  public static func run(
    _ arguments: [String], environment: [String: String], directory: String
  ) throws(GitError) -> Int32 {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addchdir_np(&actions, directory)
    var words = unsafe arguments.map { unsafe strdup($0) } + [nil]
    var settings =
      unsafe environment.sorted { $0.key < $1.key }
      .map { unsafe strdup("\($0.key)=\($0.value)") } + [nil]
    defer {
      unsafe words.forEach { unsafe free($0) }
      unsafe settings.forEach { unsafe free($0) }
    }
    var process: pid_t = 0
    let code = unsafe posix_spawnp(&process, arguments[0], &actions, nil, &words, &settings)
    guard code == 0 else {
      throw .program(name: arguments[0], reason: unsafe String(cString: strerror(code)))
    }
    var status: CInt = 0
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}
