extension CoreSchema {
  /// The kind of a plain scalar that is no part of a document yet.
  static func kind(of text: [UInt8]) -> NodeKind {
    unsafe text.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return .null }
      return unsafe kind(of: TextView(start: base, count: buffer.count))
    }
  }
}
