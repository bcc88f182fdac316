internal import CLibgit2
internal import Glibc

/// When what is written waits for the disk.
///
/// Everywhere a commit that is reported done, and every file that a person may have edited, is on the
/// disk before the command goes on. Only a repository that is made from nothing waits once, at its
/// end.
public enum Durability {
  /// Whether files and folders are left to the operating system for now.
  @TaskLocal static var isSuspended = false

  /// Does work that writes many files, and waits for the disk once, when all of them are written.
  public static func once<Value>(in folder: String, _ body: () throws -> Value) throws -> Value {
    try Libgit2.start()
    bangkom_git_enable_fsync(0)
    defer {
      bangkom_git_enable_fsync(1)
      try? FileSystem.synchronize(folder, flags: O_DIRECTORY) { bangkom_synchronize($0) }
    }
    return try $isSuspended.withValue(true, operation: body)
  }
}
