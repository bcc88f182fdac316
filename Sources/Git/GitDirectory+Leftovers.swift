internal import Glibc

/// A file that a running process holds, or that a killed one left behind.
public struct Leftover: Hashable, Sendable {
  /// Where it is.
  public let path: String
  /// How long ago it was made, in seconds.
  public let ageInSeconds: Int
  /// Whether it stops others from writing; else it only takes space.
  public let isLock: Bool
}

extension GitDirectory {
  /// The locks and temporary files that are there now, sorted by path.
  ///
  /// A process that is killed leaves a lock in some cases, which stops everybody. Age alone does not
  /// tell whether its process still runs: nothing is deleted here.
  public var leftovers: [Leftover] {
    var paths: Set<String> = []
    for top in Set([gitDirectory, commonDirectory]) {
      paths.formUnion(
        ["index", "HEAD", "config", "packed-refs", "shallow"].map { "\(top)/\($0).lock" })
      for name in FileSystem.names(in: top) where Self.isTemporary(name) {
        paths.insert("\(top)/\(name)")
      }
      var folders = ["\(top)/refs"]
      while let folder = folders.popLast() {
        for name in FileSystem.names(in: folder) {
          let path = "\(folder)/\(name)"
          if FileSystem.kind(of: path) == .folder {
            folders.append(path)
          } else if name.hasSuffix(".lock") {
            paths.insert(path)
          }
        }
      }
    }
    paths.insert("\(indexFile).lock")
    return paths.sorted().compactMap { path in
      FileSystem.age(of: path).map {
        Leftover(
          path: path, ageInSeconds: $0,
          isLock: !Self.isTemporary(FileSystem.split(path).name))
      }
    }
  }

  /// Temporary files of processes that are gone for a minute.
  var abandonedFiles: [String] {
    FileSystem.names(in: gitDirectory).filter { name in
      guard name.hasPrefix(AtomicFile.prefix),
        let process = pid_t(name.dropFirst(AtomicFile.prefix.count).prefix { $0 != "-" }),
        process > 0
      else { return false }
      return kill(process, 0) != 0 && errno == ESRCH
        && (FileSystem.age(of: "\(gitDirectory)/\(name)") ?? 0) >= 60
    }.map { "\(gitDirectory)/\($0)" }
  }

  private static func isTemporary(_ name: String) -> Bool {
    name.hasPrefix(PrivateIndex.prefix) || name.hasPrefix(AtomicFile.prefix)
  }
}
