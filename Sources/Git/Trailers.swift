/// The `Key: value` lines at the end of a commit message.
public struct Trailer: Sendable, Hashable {
  /// What stands before the colon.
  public var key: String
  /// What stands behind it, on one line.
  public var value: String

  /// Makes a trailer.
  public init(key: String, value: String) {
    self.key = key
    self.value = value
  }
}

/// Reads and writes commit messages with trailers.
public enum CommitMessage {
  /// A message in canonical form: subject, body wrapped as it is given, trailers in order.
  ///
  /// A value with line breaks becomes one line, so that no text can end the block of trailers.
  public static func text(subject: String, body: String, trailers: [Trailer]) -> String {
    var parts = [oneLine(subject)]
    if !body.isEmpty { parts.append(body) }
    if !trailers.isEmpty {
      parts.append(trailers.map { "\($0.key): \(oneLine($0.value))" }.joined(separator: "\n"))
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// The trailers of a message: its last paragraph, where every line of it is one or goes on with
  /// one.
  public static func trailers(of message: String) -> [Trailer] {
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("#") }
    guard let last = lines.lastIndex(where: { !$0.allSatisfy(\.isWhitespace) }) else { return [] }
    var first = last
    while first > 0, !lines[first - 1].allSatisfy(\.isWhitespace) { first -= 1 }
    guard first > 0 else { return [] }
    var trailers: [Trailer] = []
    for line in lines[first...last] {
      if line.first?.isWhitespace == true, let previous = trailers.popLast() {
        trailers.append(Trailer(key: previous.key, value: "\(previous.value) \(oneLine(line))"))
      } else if let colon = line.firstIndex(of: ":"), isKey(line[..<colon]) {
        trailers.append(
          Trailer(key: String(line[..<colon]), value: oneLine(line[line.index(after: colon)...])))
      } else {
        return []
      }
    }
    return trailers
  }

  private static func isKey(_ text: Substring) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
  }

  private static func oneLine(_ text: some StringProtocol) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
