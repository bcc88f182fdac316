#if canImport(Glibc)
internal import Glibc
#endif

/// The right to use the store of one folder, held from `init` to `deinit`.
///
/// The kernel gives the lock back when its process ends, however it ends. A class because it is
/// given back when its last holder goes.
final class StoreLock {
  private let descriptor: CInt

  /// Makes the folder where it is missing and waits for the lock, at most `patience` seconds;
  /// `nil` where the folder can't be written or the wait was too long.
  init?(folder: String, patience: Double) {
    unsafe mkdir(folder, 0o777)
    descriptor = unsafe open("\(folder)/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return nil }
    var waited = 0.0
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR, waited < patience else {
        close(descriptor)
        return nil
      }
      usleep(10_000)
      waited += 0.01
    }
  }

  deinit {
    close(descriptor)
  }
}
