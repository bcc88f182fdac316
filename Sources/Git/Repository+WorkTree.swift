internal import CLibgit2
internal import Glibc

extension Repository {
  /// Whether git ignores a path that it does not track.
  public func isIgnored(_ path: RepositoryPath) throws(GitError) -> Bool {
    var ignored: Int32 = 0
    try Libgit2.check(
      unsafe path.withCString {
        unsafe git_ignore_path_is_ignored(&ignored, pointer, $0)
      }, path.escapedForDisplay)
    return ignored == 1
  }

  /// The path of a file in the work tree, for the operating system; `nil` where that has no text.
  ///
  /// - Throws: ``GitError/noWorkTree(path:)``.
  public func workTreeFile(_ path: RepositoryPath) throws(GitError) -> String? {
    guard let workTree = directory.workTree else {
      throw .noWorkTree(path: directory.gitDirectory)
    }
    return path.string.map { "\(workTree)/\($0)" }
  }

  /// The id of the blob that `git add` would make of a file of the work tree; nothing is written.
  ///
  /// - Throws: ``GitError/notFound(_:)`` where there is no file,
  ///   ``GitError/unsupportedFilter(path:attribute:)`` where git would run a program on it.
  public func blobID(ofFileAt path: RepositoryPath) throws(GitError) -> ObjectID {
    guard let file = try workTreeFile(path) else { throw .invalidPath(path) }
    var status = stat()
    guard unsafe lstat(file, &status) == 0 else { throw .notFound(path.escapedForDisplay) }
    if status.st_mode & S_IFMT == S_IFLNK {
      let target = unsafe [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
        guard let start = buffer.baseAddress else { return }
        count = unsafe max(0, readlink(file, start, buffer.count))
      }
      return try hashObject(target)
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notFound(path.escapedForDisplay) }
    try refuseFilter(of: path)
    useIndexInForce()
    var id = git_oid()
    try Libgit2.check(
      unsafe git_repository_hashfile(&id, pointer, file, GIT_OBJECT_BLOB, path.string),
      path.escapedForDisplay)
    return ObjectID(id)
  }

  /// Writes the blob that `git add` would make of a file with these bytes at this path.
  ///
  /// Line ends become what the attributes `text` and `eol` ask for.
  ///
  /// - Throws: ``GitError/unsupportedFilter(path:attribute:)`` where git would run a program on it.
  public func writeBlob(
    _ bytes: [UInt8], asFileAt path: RepositoryPath
  ) throws(GitError) -> ObjectID {
    try refuseFilter(of: path)
    useIndexInForce()
    var filters: OpaquePointer?
    try Libgit2.check(
      unsafe path.withCString {
        unsafe git_filter_list_load(
          &filters, pointer, nil, $0, GIT_FILTER_TO_ODB, GIT_FILTER_DEFAULT.rawValue)
      }, path.escapedForDisplay)
    guard let filters = unsafe filters else { return try writeBlob(bytes) }
    defer { unsafe git_filter_list_free(filters) }
    var filtered = unsafe git_buf()
    defer { unsafe git_buf_dispose(&filtered) }
    let code = unsafe bytes.withUnsafeBytes {
      unsafe git_filter_list_apply_to_buffer(
        &filtered, filters, $0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count)
    }
    try Libgit2.check(code, path.escapedForDisplay)
    return try writeBlob(
      unsafe Array(UnsafeRawBufferPointer(start: filtered.ptr, count: filtered.size)))
  }

  /// The value of an attribute that `.gitattributes` gives a path; `nil` when it is not set.
  public func attribute(_ name: String, of path: RepositoryPath) throws(GitError) -> String? {
    var value: UnsafePointer<CChar>?
    try Libgit2.check(
      unsafe path.withCString {
        unsafe git_attr_get(&value, pointer, UInt32(GIT_ATTR_CHECK_FILE_THEN_INDEX), $0, name)
      }, path.escapedForDisplay)
    guard unsafe git_attr_value(value) == GIT_ATTR_VALUE_STRING, let text = unsafe value else {
      return nil
    }
    return unsafe String(cString: text)
  }

  private func refuseFilter(of path: RepositoryPath) throws(GitError) {
    guard let conversion = try conversion(of: path) else { return }
    throw .unsupportedFilter(path: path, attribute: conversion)
  }

  /// Lets libgit2 look into the index in force, which tells whether a blob has CRLF on purpose.
  private func useIndexInForce() {
    guard directory.indexFile != "\(directory.gitDirectory)/index", !hasIndexInForce else { return }
    hasIndexInForce = true
    var index: OpaquePointer?
    guard unsafe git_index_open(&index, directory.indexFile) == 0 else { return }
    unsafe git_repository_set_index(pointer, index)
    unsafe git_index_free(index)
  }
}
