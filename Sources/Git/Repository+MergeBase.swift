internal import CLibgit2

extension Repository {
  /// The best common ancestor of two commits, as `git merge-base` gives it; `nil` where there is
  /// none.
  public func mergeBase(_ first: ObjectID, _ second: ObjectID) throws(GitError) -> ObjectID? {
    var base = git_oid()
    var (left, right) = (first.raw, second.raw)
    let code = unsafe git_merge_base(&base, pointer, &left, &right)
    if code == GIT_ENOTFOUND.rawValue { return nil }
    try Libgit2.check(code)
    return ObjectID(base)
  }
}
