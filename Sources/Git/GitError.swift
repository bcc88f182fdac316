/// Why git, or the file system below it, refused.
public enum GitError: Error, Hashable, Sendable {
  /// There is no repository at or above a folder.
  case noRepository(String)
  /// The repository belongs to somebody else, and git was not told that it is trusted.
  case notOwned(String)
  /// The repository can't be read by this bangkom; the reason names the feature.
  case unsupported(String)
  /// An object, reference or path is not there.
  case notFound(String)
  /// A branch has moved since it was read.
  case moved(String)
  /// Another process holds a lock; `age` in seconds.
  case locked(path: String, age: Int)
  /// The index has conflicts that are not resolved.
  case conflicts([String])
  /// Nothing would change by the commit.
  case nothingToCommit
  /// Git does not know who commits: `user.name` or `user.email` is missing.
  case noIdentity
  /// The file system refused.
  case file(path: String, reason: String)
  /// A program could not be started.
  case program(name: String, reason: String)
  /// Anything else, in libgit2's words.
  case other(String)
}
