/// The keys of the mappings that are open, to find those that are there twice.
struct KeyRegister {
  private struct Key {
    var hash: UInt64
    var node: NodeIndex
  }

  /// Up to so many keys are compared one by one, which is faster than any table.
  private static let linearLimit = 24

  private var keys: [Key] = []
  /// The keys of large mappings.
  ///
  /// The hash of a String has a seed, so that nobody can make keys that are slow to tell apart.
  private var tables: [Int: [String: NodeIndex]] = [:]

  /// Starts a mapping; what its keys are registered under.
  func begin() -> Int { keys.count }

  /// Ends a mapping.
  mutating func end(_ first: Int) {
    if keys.count - first > Self.linearLimit { tables[first] = nil }
    keys.removeLast(keys.count - first)
  }

  /// Registers a key; the node of the same key that was there before.
  ///
  /// Texts that look alike are alike: é in one character or in two.
  ///
  /// - `base`: The address of the document's source.
  mutating func insert(
    _ node: NodeIndex, since first: Int, in document: Document, at base: UnsafePointer<UInt8>
  ) -> NodeIndex? {
    guard keys.count - first < Self.linearLimit else {
      return insertInTable(document.string(of: node), node: node, since: first, in: document)
    }
    let (hash, isASCII) = unsafe document.withText(of: node, at: base) { name in
      let (hash, isASCII) = name.hashAndIsASCII
      return isASCII ? (hash, true) : (UInt64(bitPattern: Int64(name.string.hashValue)), false)
    }
    var same: NodeIndex?
    for position in first..<keys.count where keys[position].hash == hash {
      let other = keys[position].node
      let isSame =
        isASCII
        ? document.bytes(of: other).elementsEqual(document.bytes(of: node))
        : document.string(of: other) == document.string(of: node)
      guard isSame else { continue }
      same = other
      break
    }
    keys.append(Key(hash: hash, node: node))
    return same
  }

  private mutating func insertInTable(
    _ name: String, node: NodeIndex, since first: Int, in document: Document
  ) -> NodeIndex? {
    if keys.count - first == Self.linearLimit {
      tables[first] = Dictionary(
        keys[first...].map { (document.string(of: $0.node), $0.node) },
        uniquingKeysWith: { earlier, _ in earlier })
    }
    keys.append(Key(hash: 0, node: node))
    if let same = tables[first]?[name] { return same }
    tables[first]?[name] = node
    return nil
  }
}
