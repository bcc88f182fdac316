internal import Glibc

/// A lock as git takes it: a file `name.lock` that only one process can make.
///
/// What is written into it takes the place of the file that it locks, or goes away with it.
struct LockFile: ~Copyable {
  let target: String
  let path: String
  private let descriptor: Int32
  private var isHeld = true

  /// Takes the lock on a file.
  ///
  /// It is noted in the journal before it is there: made without a name, which it gets at once.
  ///
  /// - Throws: ``GitError/locked(path:ageInSeconds:)`` when another has it.
  init(of target: String, _ journal: LockJournal) throws(GitError) {
    let path = "\(target).lock"
    var descriptor = FileSystem.openNameless(in: FileSystem.split(target).folder, mode: 0o666)
    if descriptor >= 0 {
      if let file = FileSystem.number(of: descriptor) { journal.note(file: file, at: path) }
      if let failure = FileSystem.name(descriptor, path) {
        close(descriptor)
        descriptor = -failure
      }
    }
    if descriptor < 0, descriptor != -EEXIST {
      // Not every file system has such files; what is killed now leaves a lock that nobody knows.
      descriptor = unsafe open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor < 0 { descriptor = -errno }
      if let file = FileSystem.number(of: descriptor) { journal.note(file: file, at: path) }
    }
    guard descriptor >= 0 else {
      if descriptor == -EEXIST {
        throw .locked(path: path, ageInSeconds: FileSystem.age(of: path))
      }
      throw .system("lock", path, -descriptor)
    }
    // Not before: an initializer that throws behind this would delete the lock of another.
    self.target = target
    self.path = path
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
    if isHeld { unsafe unlink(path) }
  }

  /// Writes what the file is to become, durably; it is not yet in its place.
  mutating func write(_ bytes: [UInt8]) throws(GitError) {
    var failure = FileSystem.write(bytes, to: descriptor)
    if failure == nil, !Durability.isSuspended, fsync(descriptor) != 0 { failure = errno }
    if let failure { throw .system("write", path, failure) }
  }

  /// Puts what was written into its place, and gives the lock back.
  mutating func replace() throws(GitError) {
    guard unsafe rename(path, target) == 0 else { throw .system("rename", path, errno) }
    isHeld = false
    FileSystem.synchronize(folder: FileSystem.split(target).folder)
  }
}

/// Waits between attempts to get what others hold: longer each time, and never two alike.
struct Backoff {
  private let deadline: UInt64
  private var attempts = 0

  /// Starts to count.
  ///
  /// - Parameter milliseconds: How long all attempts may take together.
  init(milliseconds: Int) {
    deadline = Self.now() + UInt64(max(0, milliseconds))
  }

  /// Waits; `false` when there is no time left for another attempt.
  mutating func wait() -> Bool {
    guard Self.now() < deadline else { return false }
    let ceiling = min(64, 2 << min(attempts, 5))
    attempts += 1
    usleep(UInt32.random(in: 500...UInt32(ceiling * 1000)))
    return true
  }

  private static func now() -> UInt64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1000 + UInt64(time.tv_nsec) / 1_000_000
  }
}
