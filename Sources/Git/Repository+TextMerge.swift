internal import CLibgit2

extension Repository {
  /// Three texts merged as `git merge-file` does; `nil` where they are in conflict.
  public func mergedText(
    base: [UInt8], ours: [UInt8], theirs: [UInt8]
  ) throws(GitError) -> [UInt8]? {
    var result = unsafe git_merge_file_result()
    defer { unsafe git_merge_file_result_free(&result) }
    let code = unsafe base.withUnsafeBytes { base in
      unsafe ours.withUnsafeBytes { ours in
        unsafe theirs.withUnsafeBytes { theirs in
          var inputs = unsafe (Self.input(base), Self.input(ours), Self.input(theirs))
          return unsafe git_merge_file(&result, &inputs.0, &inputs.1, &inputs.2, nil)
        }
      }
    }
    try Libgit2.check(code)
    guard unsafe result.automergeable != 0 else { return nil }
    return unsafe Array(UnsafeRawBufferPointer(start: result.ptr, count: result.len))
  }

  private static func input(_ bytes: UnsafeRawBufferPointer) -> git_merge_file_input {
    var input = unsafe git_merge_file_input()
    unsafe git_merge_file_input_init(&input, UInt32(GIT_MERGE_FILE_INPUT_VERSION))
    unsafe input.ptr = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
    unsafe input.size = bytes.count
    return unsafe input
  }
}
