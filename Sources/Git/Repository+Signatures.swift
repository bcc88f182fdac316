/// The signature of a commit, and the bytes that it is of.
public struct CommitSignature: Hashable, Sendable {
  /// What was signed: the commit without its signature.
  public var payload: [UInt8]
  /// The signature, as the program made it.
  public var signature: [UInt8]

  /// Puts the two together.
  public init(payload: [UInt8], signature: [UInt8]) {
    (self.payload, self.signature) = (payload, signature)
  }

  /// Whether it is one of SSH; else it is one of OpenPGP.
  public var isSSH: Bool {
    signature.starts(with: Array("-----BEGIN SSH SIGNATURE-----".utf8))
  }
}

extension Repository {
  /// The signature that a commit carries, good or not; `nil` for none.
  ///
  /// - Throws: ``GitError/malformedObject(_:reason:)`` also for two signatures.
  public func signature(of id: ObjectID) throws(GitError) -> CommitSignature? {
    let bytes = try content(of: id, as: .commit, limit: Self.structureLimit)
    // What has two is refused here.
    guard try Commit(id: id, bytes: bytes).isSigned else { return nil }
    let newline = UInt8(ascii: "\n")
    let key = Array("gpgsig ".utf8)
    var parts = CommitSignature(payload: [], signature: [])
    var start = bytes.startIndex
    var isInside = false
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: newline).map { $0 + 1 } ?? bytes.endIndex
      let line = bytes[start..<end]
      if line.first == newline { break }
      if isInside, line.first == UInt8(ascii: " ") {
        parts.signature += line.dropFirst()
      } else if line.starts(with: key) {
        isInside = true
        parts.signature += line.dropFirst(key.count)
      } else {
        isInside = false
        parts.payload += line
      }
      start = end
    }
    parts.payload += bytes[start...]
    return parts.signature.isEmpty ? nil : parts
  }
}
