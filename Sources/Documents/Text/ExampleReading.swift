/// How the examples of a rule are read, so that they can be held against the rule.
public enum ExampleReading: Sendable, Hashable {
  /// As a file of this format.
  case file(DocumentFormat)
  /// As a file of this format in which `\xNN` stands for a byte and `\t` for a tab, as people would
  /// not see them.
  case bytes(DocumentFormat)
  /// As a YAML file that a JSON Schema describes.
  case schema(String)
  /// As a CSV file that a Table Schema describes.
  case table(String)
  /// As a file of records; the first line, a comment, is its path: `# plans/2027/PLI-….yaml`.
  case record
  /// As a piece of a file of the rule's fixture: the rule looks at several files.
  case fixture
  /// Not at all: the rule is about what no text shows, such as sizes and links.
  case illustration

  /// The bytes that an example stands for.
  public func bytes(of example: String) -> [UInt8] {
    guard case .bytes = self else { return Array(example.utf8) }
    var bytes: [UInt8] = []
    var rest = example.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\") else {
        bytes.append(byte)
        continue
      }
      if rest.first == UInt8(ascii: "t") {
        rest.removeFirst()
        bytes.append(0x09)
      } else if rest.first == UInt8(ascii: "x"),
        let escaped = UInt8(String(decoding: rest.dropFirst().prefix(2), as: UTF8.self), radix: 16)
      {
        rest = rest.dropFirst(3)
        bytes.append(escaped)
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }
}
