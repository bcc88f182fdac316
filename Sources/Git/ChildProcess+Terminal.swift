internal import Glibc

extension ChildProcess {
  /// Runs a program to its end with the terminal of this one, such as an editor.
  ///
  /// - Parameters:
  ///   - arguments: The program, found on the PATH where it has no slash, and its arguments.
  ///   - environment: All variables of the program.
  /// - Returns: Its exit status; 128 and the signal's number where a signal ended it.
  /// - Throws: ``GitError/system(operation:path:code:)`` where it cannot be started.
  public static func runInTerminal(
    _ arguments: [String], environment: [String: String]
  ) throws(GitError) -> Int32 {
    guard let command = arguments.first else { preconditionFailure("a program has a name") }
    var words = unsafe arguments.map { unsafe strdup($0) } + [nil]
    var settings =
      unsafe environment.sorted { $0.key < $1.key }
      .map { unsafe strdup("\($0.key)=\($0.value)") } + [nil]
    defer {
      unsafe words.forEach { unsafe free($0) }
      unsafe settings.forEach { unsafe free($0) }
    }
    var process: pid_t = 0
    let code = unsafe posix_spawnp(&process, command, nil, nil, &words, &settings)
    guard code == 0 else { throw .system("start", command, code) }
    var status: CInt = 0
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}
