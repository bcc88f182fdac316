/// How large a document may be.
public struct DocumentLimits: Sendable, Hashable {
  /// The most bytes of a YAML or Markdown file.
  public var size: Int
  /// How deep values may be nested.
  public var depth: Int
  /// How many values and keys there may be.
  public var nodes: Int

  /// Makes limits.
  public init(size: Int, depth: Int, nodes: Int) {
    self.size = size
    self.depth = depth
    self.nodes = nodes
  }

  /// For records: no record that a person reviews comes near.
  public static let record = DocumentLimits(size: 1 << 20, depth: 64, nodes: 10_000)

  /// For files of any kind: what a program can be asked to read.
  public static let plain = DocumentLimits(size: 256 << 20, depth: 256, nodes: 50_000_000)
}
