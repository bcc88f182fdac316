/// A commit, as it is stored.
public struct Commit: Hashable, Sendable, Identifiable {
  /// Its id.
  public let id: ObjectID
  /// The id of its tree.
  public let tree: ObjectID
  /// The ids of its parents in order; none for a first commit.
  public let parents: [ObjectID]
  /// Who made the change.
  public let author: Signature
  /// Who recorded it.
  public let committer: Signature
  /// The message in its stored bytes, also behind a NUL.
  public let messageBytes: [UInt8]
  /// The encoding that the commit names; `nil` for UTF-8.
  public let encoding: String?
  /// Whether it carries a signature, which proves nothing until it is verified.
  public let isSigned: Bool

  /// The message as text; what is not UTF-8 is read as Latin-1 when the commit says so, and is
  /// replaced by U+FFFD otherwise.
  public var message: String {
    if let text = String(validating: messageBytes, as: UTF8.self) { return text }
    if let encoding = encoding?.lowercased(),
      ["iso-8859-1", "latin1", "latin-1"].contains(encoding)
    {
      var scalars = String.UnicodeScalarView()
      scalars.append(contentsOf: messageBytes.lazy.map { Unicode.Scalar($0) })
      return String(scalars)
    }
    return String(decoding: messageBytes, as: UTF8.self)
  }

  /// The first paragraph of the message on one line.
  public var subject: String {
    message.drop { $0.isNewline }.split(separator: "\n", omittingEmptySubsequences: false)
      .prefix { !$0.allSatisfy(\.isWhitespace) }.joined(separator: " ")
  }

  /// The trailers of the message, in order.
  public var trailers: [Trailer] { Trailer.trailers(in: messageBytes) }

  /// Reads a commit from its stored bytes.
  ///
  /// - Throws: ``GitError/malformedObject(_:reason:)`` when it is not what git writes.
  init(id: ObjectID, bytes: [UInt8]) throws(GitError) {
    var reader = HeaderReader(bytes: bytes)
    let malformed = { (reason: String) in GitError.malformedObject(id, reason: reason) }
    guard let line = reader.next(), line.key == "tree", let tree = ObjectID(hexDigits: line.value)
    else { throw malformed("its tree is missing") }
    var parents: [ObjectID] = []
    var authors: [Signature?] = []
    var committers: [Signature?] = []
    var signatures = 0
    var encoding: String?
    while let (key, value) = reader.next() {
      switch key {
      case "parent":
        guard let parent = ObjectID(hexDigits: value), authors.isEmpty else {
          throw malformed("a parent is not an object id")
        }
        parents.append(parent)
      case "author": authors.append(Signature(line: value))
      case "committer": committers.append(Signature(line: value))
      case "encoding": encoding = String(decoding: value, as: UTF8.self)
      case "gpgsig", "gpgsig-sha256": signatures += 1
      case "tree": throw malformed("it has two trees")
      default: continue
      }
    }
    guard !reader.hasNul else { throw malformed("there is a NUL in its header") }
    guard authors.count == 1, let author = authors[0] else {
      throw malformed("its author is missing or malformed")
    }
    guard committers.count == 1, let committer = committers[0] else {
      throw malformed("its committer is missing or malformed")
    }
    guard signatures < 2 else { throw malformed("it has two signatures") }
    self.id = id
    self.tree = tree
    self.parents = parents
    self.author = author
    self.committer = committer
    self.messageBytes = Array(bytes[reader.position...])
    self.encoding = encoding
    self.isSigned = signatures > 0
  }

  /// Reads the header lines of a commit or tag, and stops at the message.
  private struct HeaderReader {
    let bytes: [UInt8]
    var position = 0
    var hasNul = false

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// The next line's key and value, continuation lines skipped; `nil` at the empty line.
    mutating func next() -> (key: String, value: ArraySlice<UInt8>)? {
      while position < bytes.count {
        let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        let line = bytes[position..<end]
        position = min(end + 1, bytes.count)
        if line.isEmpty { return nil }
        if line.contains(0) { hasNul = true }
        if line.first == UInt8(ascii: " ") { continue }
        let key = line.prefix { $0 != UInt8(ascii: " ") }
        return (String(decoding: key, as: UTF8.self), line[key.endIndex...].dropFirst())
      }
      return nil
    }
  }
}
