internal import CLibgit2
internal import Glibc

extension Repository {
  /// Beyond so many objects the whole file system is waited for, once.
  private static let fewObjects = 64
  /// How many of the commits before are looked at.
  private static let fewCommits = 16
  /// After so many seconds every system has written what it was given.
  private static let settledAge = 600

  /// Waits until the disk has all that a new commit of a tree is made of.
  ///
  /// What this module writes is there already. Git leaves single objects to the operating system:
  /// `git add` and `git commit` come back before the disk has a byte of them, and a commit on top
  /// would be lost with them.
  ///
  /// Source: git-config(1), `core.fsync`, whose default leaves out `loose-object`.
  func settle(tree: ObjectID, on base: ObjectID?) throws(GitError) {
    guard !Durability.isSuspended else { return }
    var loose: Set<String> = []
    try collect(tree, unlike: base.map { id throws(GitError) in try commit(id).tree }, &loose)
    var next = base
    for _ in 0..<Self.fewCommits {
      guard let id = next, let age = FileSystem.age(of: loosePath(of: id)), age < Self.settledAge
      else { break }
      loose.insert(loosePath(of: id))
      let made = try commit(id)
      // What a shallow clone leaves out is in no tree of ours.
      next = made.parents.first.flatMap { contains($0) ? $0 : nil }
      let before = try next.map { id throws(GitError) in try commit(id).tree }
      try collect(made.tree, unlike: before, &loose)
    }
    try Self.synchronize(loose, in: directory.objectDirectory)
  }

  private func loosePath(of id: ObjectID) -> String {
    let name = id.description
    return "\(directory.objectDirectory)/\(name.prefix(2))/\(name.dropFirst(2))"
  }

  /// Adds a tree and what is in it, but for what another tree has at the same place.
  private func collect(
    _ tree: ObjectID, unlike other: ObjectID?, _ loose: inout Set<String>, depth: Int = 0
  ) throws(GitError) {
    guard tree != other else { return }
    guard depth < TreeBudget().depth else { throw .tooDeep(limit: depth) }
    // Nor need a tree be loose for its entries to be.
    insert(tree, &loose)
    var (new, old) = (try cursor(tree), try cursor(other))
    while new.hasEntry {
      let order = old.hasEntry ? TreeCursor.order(old, new) : 1
      guard order >= 0 else {
        try old.advance()
        continue
      }
      let before = order == 0 ? old.id : nil
      if before == new.id {
        TreeCursor.skipEqual(&old, &new)
      } else if new.mode.isTree {
        try collect(new.id, unlike: before, &loose, depth: depth + 1)
      } else {
        insert(new.id, &loose)
      }
      if order == 0 { try old.advance() }
      try new.advance()
    }
  }

  private func insert(_ id: ObjectID, _ loose: inout Set<String>) {
    let path = loosePath(of: id)
    if FileSystem.kind(of: path) == .file { loose.insert(path) }
  }

  private static func synchronize(_ files: Set<String>, in folder: String) throws(GitError) {
    guard files.count <= fewObjects else {
      return try FileSystem.synchronize(folder, flags: O_DIRECTORY) { bangkom_synchronize($0) }
    }
    // One that is gone was packed meanwhile: git waits for packs.
    for file in files.sorted() { try FileSystem.synchronize(file) }
    for folder in Set(files.map { FileSystem.split($0).folder } + (files.isEmpty ? [] : [folder])) {
      FileSystem.synchronize(folder: folder)
    }
  }
}
