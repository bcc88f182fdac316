internal import CLibgit2
internal import Glibc

/// Another program, run to its end.
public enum ChildProcess {
  /// What a program gave.
  public struct Result: Hashable, Sendable {
    /// Its exit status; 128 and the number of the signal when one ended it, as a shell has it.
    public let status: Int32
    /// What it wrote to its standard output.
    public let output: [UInt8]
    /// What it wrote to its standard error.
    public let errors: [UInt8]
  }

  /// Runs a program without a shell, and waits for its end.
  ///
  /// - Parameters:
  ///   - arguments: The program, as a path or a name on `PATH`, and its arguments.
  ///   - environment: All variables that it sees.
  ///   - folder: Where it runs; `nil` for where this process is.
  ///   - input: What it reads from its standard input.
  ///   - deadline: After how many milliseconds it is killed; `nil` for never.
  /// - Returns: Its exit status and what it wrote.
  /// - Throws: ``GitError/system(operation:path:code:)`` when it does not start,
  ///   ``GitError/deadlineExceeded(command:)``.
  public static func run(
    _ arguments: [String], environment: [String: String], in folder: String? = nil,
    input: [UInt8] = [], deadline: Int? = nil
  ) throws(GitError) -> Result {
    guard let command = arguments.first else { preconditionFailure("a program has a name") }
    let stdin = try Pipe()
    let stdout = try Pipe()
    let stderr = try Pipe()
    let child = try spawn(
      arguments, environment: environment, in: folder,
      descriptors: [stdin.reading, stdout.writing, stderr.writing])
    stdin.closeReading()
    stdout.closeWriting()
    stderr.closeWriting()
    var exchange = Exchange(stdin: stdin, stdout: stdout, stderr: stderr, input: input)
    let isInTime = exchange.run(milliseconds: deadline)
    if !isInTime { kill(child, SIGKILL) }
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) < 0, errno == EINTR {}
    guard isInTime else { throw .deadlineExceeded(command: command) }
    let signal = status & 0x7f
    return Result(
      status: signal == 0 ? status >> 8 & 0xff : 128 + signal,
      output: exchange.output, errors: exchange.errors)
  }

  private static func spawn(
    _ arguments: [String], environment: [String: String], in folder: String?,
    descriptors: [Int32]
  ) throws(GitError) -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for (number, descriptor) in descriptors.enumerated() {
      unsafe posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number))
    }
    if let folder { unsafe bangkom_spawn_in_folder(&actions, folder) }
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    // A shell script expects to be ended by a closed pipe, whatever this process does with it.
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    unsafe sigaddset(&signals, SIGPIPE)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    unsafe posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    let variables = environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    var words = unsafe arguments.map { unsafe strdup($0) } + [nil]
    var settings = unsafe variables.map { unsafe strdup($0) } + [nil]
    defer {
      unsafe words.forEach { unsafe free($0) }
      unsafe settings.forEach { unsafe free($0) }
    }
    var child: pid_t = 0
    let code = unsafe posix_spawnp(
      &child, arguments[0], &actions, &attributes, &words, &settings)
    guard code == 0 else { throw .system("run", arguments[0], code) }
    return child
  }
}

/// The two ends of a pipe, closed when they are no longer needed.
private final class Pipe {
  private(set) var reading: Int32 = -1
  private(set) var writing: Int32 = -1

  init() throws(GitError) {
    var ends: [Int32] = [-1, -1]
    guard unsafe bangkom_pipe(&ends, O_CLOEXEC) == 0 else { throw .system("open", "a pipe", errno) }
    reading = ends[0]
    writing = ends[1]
  }

  func closeReading() {
    if reading >= 0 { close(reading) }
    reading = -1
  }

  func closeWriting() {
    if writing >= 0 { close(writing) }
    writing = -1
  }

  deinit {
    closeReading()
    closeWriting()
  }
}

/// Feeds a child and collects what it says, all at once, so that neither waits for the other.
private struct Exchange {
  let stdin: Pipe
  let stdout: Pipe
  let stderr: Pipe
  let input: [UInt8]
  private var written = 0
  private(set) var output: [UInt8] = []
  private(set) var errors: [UInt8] = []

  init(stdin: Pipe, stdout: Pipe, stderr: Pipe, input: [UInt8]) {
    self.stdin = stdin
    self.stdout = stdout
    self.stderr = stderr
    self.input = input
  }

  /// Goes on until the child has closed its ends; `false` when the time is over.
  mutating func run(milliseconds: Int?) -> Bool {
    let start = Self.now()
    if input.isEmpty { stdin.closeWriting() }
    // Else a full pipe would hold us while the child waits to be read.
    _ = fcntl(stdin.writing, F_SETFL, O_NONBLOCK)
    while stdout.reading >= 0 || stderr.reading >= 0 {
      var left: Int32 = -1
      if let milliseconds {
        let elapsed = Self.now() - start
        guard elapsed < milliseconds else { return false }
        left = Int32(clamping: milliseconds - elapsed)
      }
      var ends = [
        pollfd(fd: stdin.writing, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: stdout.reading, events: Int16(POLLIN), revents: 0),
        pollfd(fd: stderr.reading, events: Int16(POLLIN), revents: 0),
      ]
      guard unsafe poll(&ends, 3, left) > 0 else { continue }
      if ends[0].revents != 0 { feed() }
      if ends[1].revents != 0 { Self.collect(stdout, into: &output) }
      if ends[2].revents != 0 { Self.collect(stderr, into: &errors) }
    }
    return true
  }

  /// Writes what the pipe takes; a child that stops reading gets no more.
  private mutating func feed() {
    let count = withoutBrokenPipeSignal {
      unsafe input.withUnsafeBytes {
        unsafe write(stdin.writing, $0.baseAddress?.advanced(by: written), $0.count - written)
      }
    }
    if count > 0 { written += count }
    if written == input.count || (count < 0 && errno != EAGAIN && errno != EINTR) {
      stdin.closeWriting()
    }
  }

  /// Holds back for this thread the signal that a closed pipe raises, and takes it away.
  private func withoutBrokenPipeSignal(_ body: () -> Int) -> Int {
    var pipe = sigset_t()
    var before = sigset_t()
    unsafe sigemptyset(&pipe)
    unsafe sigaddset(&pipe, SIGPIPE)
    unsafe pthread_sigmask(SIG_BLOCK, &pipe, &before)
    let result = body()
    let code = errno
    if result < 0, code == EPIPE {
      var none = timespec()
      unsafe sigtimedwait(&pipe, nil, &none)
    }
    unsafe pthread_sigmask(SIG_SETMASK, &before, nil)
    errno = code
    return result
  }

  private static func collect(_ pipe: Pipe, into bytes: inout [UInt8]) {
    let chunk = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      count = unsafe max(0, read(pipe.reading, buffer.baseAddress, buffer.count))
    }
    if chunk.isEmpty { pipe.closeReading() }
    bytes += chunk
  }

  private static func now() -> Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
