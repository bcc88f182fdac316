/// The text of a commit message, put together so that it reads back the same.
public struct CommitMessage: Hashable, Sendable {
  /// The message, with a line end at its end.
  public let text: String

  /// Puts a message together: subject, body and trailers, an empty line between them.
  ///
  /// A trailer's line ends become blanks, so that each is one line.
  ///
  /// - Throws: ``GitError/invalidMessage(reason:)`` when the subject is empty or of several lines, a
  ///   key is not made of letters, digits and `-`, or git would read other trailers than these.
  public init(
    subject: String, body: String = "", trailers: [Trailer] = []
  ) throws(GitError) {
    let subject = Self.trimmed(subject)
    guard !subject.isEmpty else { throw .invalidMessage(reason: "its subject is empty") }
    guard !subject.contains(where: \.isNewline) else {
      throw .invalidMessage(reason: "its subject has several lines")
    }
    var paragraphs = [subject]
    let lines = body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map(Self.withoutBlanksAtEnd)
    let body = lines.drop { $0.isEmpty }.joined(separator: "\n")
    let end = Self.withoutBlanksAtEnd(body[...])
    if !end.isEmpty { paragraphs.append(end) }
    var canonical: [Trailer] = []
    for trailer in trailers {
      let isKey = trailer.key.utf8.allSatisfy { byte in
        byte == UInt8(ascii: "-") || (Unicode.Scalar(byte).properties.isAlphabetic && byte < 128)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      }
      guard isKey, !trailer.key.isEmpty else {
        throw .invalidMessage(reason: "`\(trailer.key)` is not a trailer key")
      }
      let value = trailer.value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      canonical.append(Trailer(key: trailer.key, value: value))
    }
    if !canonical.isEmpty {
      paragraphs.append(
        canonical.map { $0.value.isEmpty ? "\($0.key):" : "\($0.key): \($0.value)" }
          .joined(separator: "\n"))
    }
    let text = paragraphs.joined(separator: "\n\n") + "\n"
    guard !text.utf8.contains(0) else { throw .invalidMessage(reason: "it has a NUL character") }
    // A body may hold what makes git see the end of the message too early, or its own trailers.
    guard canonical.isEmpty || Trailer.trailers(in: Array(text.utf8)) == canonical else {
      throw .invalidMessage(reason: "git would not find its trailers; shorten the body")
    }
    self.text = text
  }

  private static func trimmed(_ text: String) -> String {
    withoutBlanksAtEnd(text.drop(while: \.isWhitespace))
  }

  private static func withoutBlanksAtEnd(_ text: Substring) -> String {
    var text = text
    while let last = text.last, last.isWhitespace { text = text.dropLast() }
    return String(text)
  }
}
