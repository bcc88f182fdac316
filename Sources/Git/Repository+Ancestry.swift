internal import CLibgit2

extension Repository {
  /// Whether a commit is another one or lies in its history.
  public func isAncestor(
    _ ancestor: ObjectID, of descendant: ObjectID
  ) throws(GitError) -> Bool {
    if ancestor == descendant { return true }
    var (old, new) = (ancestor.raw, descendant.raw)
    let code = try Libgit2.check(
      unsafe git_graph_descendant_of(pointer, &new, &old), descendant.description)
    return code == 1
  }

  /// A newest commit that lies in the history of both; `nil` where they have none in common.
  public func mergeBase(_ one: ObjectID, _ other: ObjectID) throws(GitError) -> ObjectID? {
    var (left, right, base) = (one.raw, other.raw, git_oid())
    let code = unsafe git_merge_base(&base, pointer, &left, &right)
    if code == GIT_ENOTFOUND.rawValue { return nil }
    try Libgit2.check(code, one.description)
    return ObjectID(base)
  }
}
