/// A reference from one schema to another, taken apart.
///
/// Source: RFC 3986, 5.2; paths without scheme (`schema/plans/plan.schema.json`) resolve the same.
struct URIReference: Hashable, Sendable {
  /// Everything before `#`.
  var resource: String
  /// Everything behind `#`, percent-decoded; empty for none.
  var fragment: String

  init(_ text: String) {
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    resource = String(parts[0])
    fragment = parts.count > 1 ? Self.decoded(parts[1]) : ""
  }

  /// Whether it starts with a scheme: `https:`.
  var hasScheme: Bool { Self.scheme(of: resource) != nil }

  /// The reference as seen from a base.
  func resolved(against base: String) -> URIReference {
    guard !resource.isEmpty else {
      var copy = self
      copy.resource = base
      return copy
    }
    var copy = self
    copy.resource = Self.resolve(resource, base)
    return copy
  }

  private static func resolve(_ reference: String, _ base: String) -> String {
    if scheme(of: reference) != nil { return reference }
    let scheme = scheme(of: base)
    if scheme == "urn" { return reference }
    var prefix = scheme.map { "\($0):" } ?? ""
    var path = Substring(base.dropFirst(prefix.utf8.count))
    if reference.hasPrefix("//") { return prefix + reference }
    if path.hasPrefix("//") {
      let end = path.dropFirst(2).firstIndex(of: "/") ?? path.endIndex
      prefix += path[..<end]
      path = path[end...]
    }
    if let query = path.firstIndex(of: "?") { path = path[..<query] }
    if reference.hasPrefix("/") { return prefix + removingDots(reference) }
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    return prefix + removingDots(String(folder) + reference)
  }

  private static func scheme(of text: String) -> Substring? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let scheme = text[..<colon]
    guard let first = scheme.first, first.isLetter,
      scheme.allSatisfy({ $0.isLetter || $0.isNumber || "+-.".contains($0) })
    else { return nil }
    return scheme
  }

  private static func removingDots(_ path: String) -> String {
    var parts: [Substring] = []
    let all = path.split(separator: "/", omittingEmptySubsequences: false)
    for (position, part) in all.enumerated() {
      switch part {
      case ".":
        if position == all.count - 1 { parts.append("") }
      case "..":
        if parts.count > 1 || parts.first?.isEmpty == false { parts.removeLast() }
        if position == all.count - 1 { parts.append("") }
      default: parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }

  private static func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
