/// Where the files of a kind are: `plans/{year}/{id}-{slug}.yaml`.
///
/// `{id}` is the record's id; `-{slug}` may be absent; any other variable is the shortest run of
/// characters, without a slash, up to what follows it in the pattern.
public struct PathPattern: Sendable, Hashable {
  private enum Token: Sendable, Hashable {
    case literal([UInt8])
    case variable(String)
    case optionalSlug
  }

  /// The pattern as it is written.
  public let text: String
  private let tokens: [Token]

  /// Reads a pattern; `nil` where a brace is not closed or the pattern leaves the repository.
  public init?(_ text: String) {
    guard !text.hasPrefix("/"), !text.split(separator: "/").contains("..") else { return nil }
    var tokens: [Token] = []
    var rest = Substring(text)
    while let brace = rest.firstIndex(of: "{") {
      guard let end = rest[brace...].firstIndex(of: "}") else { return nil }
      let name = rest[rest.index(after: brace)..<end]
      var literal = rest[..<brace]
      if name == "slug", literal.hasSuffix("-") {
        literal = literal.dropLast()
        if !literal.isEmpty { tokens.append(.literal(Array(literal.utf8))) }
        tokens.append(.optionalSlug)
      } else {
        if !literal.isEmpty { tokens.append(.literal(Array(literal.utf8))) }
        tokens.append(.variable(String(name)))
      }
      rest = rest[rest.index(after: end)...]
    }
    if !rest.isEmpty { tokens.append(.literal(Array(rest.utf8))) }
    self.text = text
    self.tokens = tokens
  }

  /// The names of its variables, in order.
  public var variables: [String] {
    tokens.compactMap { if case .variable(let name) = $0 { name } else { nil } }
  }

  /// The folder at the repository's root that its files are under; the file itself for a pattern
  /// without a folder.
  public var topFolder: String {
    String(text.prefix { $0 != "/" && $0 != "{" })
  }

  /// The values of its variables in a path; `nil` when the path is not one of this pattern.
  public func values(in path: String) -> [String: String]? {
    var values: [String: String] = [:]
    let bytes = Array(path.utf8)
    return match(0, bytes, from: 0, into: &values) ? values : nil
  }

  /// The path with these values; a missing slug is left out, another missing variable is `nil`.
  public func path(with values: [String: String]) -> String? {
    var path = ""
    for token in tokens {
      switch token {
      case .literal(let bytes): path += String(decoding: bytes, as: UTF8.self)
      case .variable(let name):
        guard let value = values[name] else { return nil }
        path += value
      case .optionalSlug:
        if let slug = values["slug"], !slug.isEmpty { path += "-\(slug)" }
      }
    }
    return path
  }

  private func match(
    _ token: Int, _ bytes: [UInt8], from start: Int, into values: inout [String: String]
  ) -> Bool {
    guard token < tokens.count else { return start == bytes.count }
    switch tokens[token] {
    case .literal(let literal):
      guard bytes[start...].starts(with: literal) else { return false }
      return match(token + 1, bytes, from: start + literal.count, into: &values)
    case .optionalSlug:
      if match(token + 1, bytes, from: start, into: &values) { return true }
      guard start < bytes.count, bytes[start] == UInt8(ascii: "-") else { return false }
      return matchShortest("slug", token, bytes, from: start + 1, into: &values)
    case .variable("id"):
      // An id has one dash of its own, so that the shortest run would end too early.
      guard let dash = bytes[start...].firstIndex(of: UInt8(ascii: "-")) else { return false }
      let end = dash + 8
      guard end <= bytes.count, !bytes[start..<end].contains(UInt8(ascii: "/")) else {
        return false
      }
      values["id"] = String(decoding: bytes[start..<end], as: UTF8.self)
      return match(token + 1, bytes, from: end, into: &values)
    case .variable(let name):
      return matchShortest(name, token, bytes, from: start, into: &values)
    }
  }

  private func matchShortest(
    _ name: String, _ token: Int, _ bytes: [UInt8], from start: Int,
    into values: inout [String: String]
  ) -> Bool {
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "/") {
      end += 1
      if match(token + 1, bytes, from: end, into: &values) {
        values[name] = String(decoding: bytes[start..<end], as: UTF8.self)
        return true
      }
    }
    return false
  }
}
