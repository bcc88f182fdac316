/// Who made or recorded a commit, and when.
public struct Signature: Hashable, Sendable {
  /// The name, as it is written.
  public var name: String
  /// The e-mail address, without angle brackets.
  public var email: String
  /// When.
  public var time: Timestamp

  /// Makes a signature; what git would not keep in a name or address is left out.
  public init(name: String, email: String, time: Timestamp) {
    self.name = Self.cleaned(name)
    self.email = Self.cleaned(email)
    self.time = time
  }

  /// Reads the rest of an `author` or `committer` line; `nil` when it is malformed.
  init?(line: some Collection<UInt8>) {
    let text = String(decoding: line, as: UTF8.self)
    guard let open = text.firstIndex(of: "<"), let close = text.lastIndex(of: ">"), open < close
    else { return nil }
    let rest = text[text.index(after: close)...].split(separator: " ")
    guard rest.count == 2, let seconds = Int64(rest[0]), let zone = Int(rest[1]),
      rest[1].first == "+" || rest[1].first == "-"
    else { return nil }
    let name = text[..<open]
    self.name = String(name.hasSuffix(" ") ? name.dropLast() : name)
    self.email = String(text[text.index(after: open)..<close])
    self.time = Timestamp(seconds: seconds, offsetMinutes: zone / 100 * 60 + zone % 100)
  }

  /// The signature as git keeps it in a commit.
  public var gitDescription: String { "\(name) <\(email)> \(time.gitDescription)" }

  /// Leaves out what git does: angle brackets and line ends, and punctuation at both ends.
  private static func cleaned(_ text: String) -> String {
    let isCrud = { (scalar: Unicode.Scalar) in
      scalar.value <= 32 || ".,:;<>\"\\'".unicodeScalars.contains(scalar)
    }
    var scalars = Array(text.unicodeScalars)[...]
    scalars = scalars.drop(while: isCrud)
    while let last = scalars.last, isCrud(last) { scalars = scalars.dropLast() }
    var kept = String.UnicodeScalarView()
    kept.append(contentsOf: scalars.filter { !"<>\n\0".unicodeScalars.contains($0) })
    return String(kept)
  }
}
