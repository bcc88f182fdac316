extension Repository {
  /// What an annotated tag leads to: a commit, or another tag.
  ///
  /// - Throws: ``GitError/malformedObject(_:reason:)`` when it is not what git writes.
  public func tagTarget(_ id: ObjectID) throws(GitError) -> ObjectID {
    let bytes = try content(of: id, as: .tag, limit: 1 << 20)
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
    let head = bytes.prefix { $0 != 0 }
    guard line.starts(with: Array("object ".utf8)),
      let target = ObjectID(hexDigits: line.dropFirst(7))
    else { throw .malformedObject(id, reason: "it does not say what it tags") }
    let text = String(decoding: head, as: UTF8.self)
    for key in ["\ntype ", "\ntag "] where !text.contains(key) {
      throw .malformedObject(id, reason: "a line of its header is missing")
    }
    return target
  }
}
