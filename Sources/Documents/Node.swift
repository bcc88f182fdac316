/// What a node of a document is, by the core schema of YAML 1.2 (and by JSON, its subset).
public enum NodeKind: UInt8, Sendable, BitwiseCopyable {
  case null
  case boolean
  /// A number without fraction or exponent; its text is kept, so that no digit is lost.
  case integer
  /// Any other number; its text is kept.
  case number
  case string
  case sequence
  /// Its children alternate: key, value, key, value.
  case mapping
}

/// How a scalar or a collection is written.
public enum NodeStyle: UInt8, Sendable {
  case plain
  case singleQuoted
  case doubleQuoted
  /// A block scalar with `|`.
  case literal
  /// A block scalar with `>`.
  case folded
  /// A sequence or mapping by indentation.
  case block
  /// A sequence or mapping in brackets.
  case flow
}

/// The number of a node in its document, in document order; the root is 0.
public typealias NodeIndex = Int

/// One value or key of a document: 24 bytes in a flat arena, its text a range of the source.
public struct Node: Sendable {
  /// Where its text starts, in bytes.
  ///
  /// The text of a quoted scalar includes the quotes, that of a block scalar starts at its `|` or
  /// `>`.
  public var offset: UInt32
  /// How long its text is, in bytes.
  public var length: UInt32
  /// The line it starts in, from 1.
  public var line: UInt32
  /// Where in that line it starts, in bytes, from 1.
  public var column: UInt32
  /// The node behind its last descendant.
  public var next: UInt32
  /// What it is.
  public var kind: NodeKind
  /// How it is written.
  public var style: NodeStyle
  /// Whether its value differs from its text (quotes, escapes, folding) and is kept aside.
  public var isCooked: Bool

  /// Makes a node.
  public init(
    range: TextRange, next: NodeIndex, kind: NodeKind, style: NodeStyle, isCooked: Bool
  ) {
    offset = UInt32(truncatingIfNeeded: range.offset)
    length = UInt32(truncatingIfNeeded: range.length)
    line = UInt32(truncatingIfNeeded: range.line)
    column = UInt32(truncatingIfNeeded: range.column)
    self.next = UInt32(truncatingIfNeeded: next)
    self.kind = kind
    self.style = style
    self.isCooked = isCooked
  }

  /// Its place in the source.
  public var range: TextRange {
    TextRange(
      offset: Int(offset), length: Int(length), line: Int(line), column: Int(column))
  }

  /// Whether it is neither sequence nor mapping.
  public var isScalar: Bool { kind != .sequence && kind != .mapping }
}
