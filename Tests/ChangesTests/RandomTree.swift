import Documents

/// A value made by chance, to be built into a document.
indirect enum RandomTree: Equatable {
  case null
  case boolean(Bool)
  case integer(Int)
  case string(String)
  case sequence([RandomTree])
  case mapping([(key: String, value: RandomTree)])

  private static let words = ["usul", "rapat", "12", "true", "", "jam-pelajaran", "nilai akhir"]
  private static let keys = ["id", "key", "from", "value", "note", "unit", "text"]

  static func make(depth: Int, using random: inout SeededRandom) -> RandomTree {
    switch Int.random(in: 0..<(depth > 0 ? 9 : 5), using: &random) {
    case 0: return .null
    case 1: return .boolean(Bool.random(using: &random))
    case 2: return .integer(Int.random(in: 0..<6, using: &random))
    case 3, 4: return .string(words.randomElement(using: &random) ?? "")
    case 5, 6:
      return .sequence(
        (0..<Int.random(in: 0..<6, using: &random)).map { _ in
          make(depth: depth - 1, using: &random)
        })
    default:
      let names = keys.shuffled(using: &random).prefix(Int.random(in: 0..<6, using: &random))
      return .mapping(names.map { ($0, make(depth: depth - 1, using: &random)) })
    }
  }

  /// A version of the tree in which some values differ, are gone, are new or stand elsewhere.
  func mutated(using random: inout SeededRandom) -> RandomTree {
    switch self {
    case .sequence(var items):
      if Int.random(in: 0..<4, using: &random) == 0 { items.shuffle(using: &random) }
      if Int.random(in: 0..<4, using: &random) == 0, !items.isEmpty {
        items.remove(at: Int.random(in: 0..<items.count, using: &random))
      }
      if Int.random(in: 0..<4, using: &random) == 0 {
        items.insert(
          .make(depth: 2, using: &random), at: Int.random(in: 0...items.count, using: &random))
      }
      return .sequence(items.map { $0.mutated(using: &random) })
    case .mapping(var members):
      members.shuffle(using: &random)
      if Int.random(in: 0..<4, using: &random) == 0, !members.isEmpty { members.removeLast() }
      return .mapping(members.map { ($0.key, $0.value.mutated(using: &random)) })
    default:
      return Int.random(in: 0..<6, using: &random) == 0
        ? .make(depth: 1, using: &random) : self
    }
  }

  /// The tree with the members of every mapping in another order.
  func reordered(using random: inout SeededRandom) -> RandomTree {
    switch self {
    case .sequence(let items): return .sequence(items.map { $0.reordered(using: &random) })
    case .mapping(let members):
      return .mapping(
        members.shuffled(using: &random).map { ($0.key, $0.value.reordered(using: &random)) })
    default: return self
    }
  }

  /// How often each scalar is at each place, lists without their numbers: `values.note: 12`.
  var leaves: [String: Int] {
    var leaves: [String: Int] = [:]
    collect("", into: &leaves)
    return leaves
  }

  private func collect(_ place: String, into leaves: inout [String: Int]) {
    switch self {
    case .sequence(let items): for item in items { item.collect(place, into: &leaves) }
    case .mapping(let members):
      for (key, value) in members {
        value.collect(place.isEmpty ? key : "\(place).\(key)", into: &leaves)
      }
    default: leaves["\(place): \(text)", default: 0] += 1
    }
  }

  private var text: String {
    switch self {
    case .null: "null"
    case .boolean(let value): "\(value)"
    case .integer(let value): "\(value)"
    case .string(let text): ["12", "true", ""].contains(text) ? "\"\(text)\"" : text
    case .sequence, .mapping: ""
    }
  }

  static func == (left: RandomTree, right: RandomTree) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.boolean(let a), .boolean(let b)): a == b
    case (.integer(let a), .integer(let b)): a == b
    case (.string(let a), .string(let b)): a == b
    case (.sequence(let a), .sequence(let b)): a == b
    case (.mapping(let a), .mapping(let b)):
      a.count == b.count && zip(a, b).allSatisfy { $0.key == $1.key && $0.value == $1.value }
    default: false
    }
  }
}

// MARK: - Documents

extension RandomTree {
  /// The tree as a document, its scalars one behind the other in the source.
  var document: Document {
    var source: [UInt8] = []
    write(to: &source)
    var document = Document(format: .yaml, source: source)
    var offset = 0
    append(to: &document, at: &offset)
    return document
  }

  private var bytes: [UInt8] {
    switch self {
    case .string(let text): Array(text.utf8)
    default: Array(text.utf8)
    }
  }

  private func write(to source: inout [UInt8]) {
    switch self {
    case .sequence(let items): for item in items { item.write(to: &source) }
    case .mapping(let members):
      for (key, value) in members {
        source += key.utf8
        value.write(to: &source)
      }
    default: source += bytes
    }
  }

  private func append(to document: inout Document, at offset: inout Int) {
    func range(_ length: Int) -> TextRange {
      TextRange(offset: offset, length: length, line: 1, column: offset + 1)
    }
    switch self {
    case .sequence(let items):
      let node = document.open(.sequence, style: .flow, at: range(0))
      for item in items { item.append(to: &document, at: &offset) }
      document.close(node, end: offset)
    case .mapping(let members):
      let node = document.open(.mapping, style: .flow, at: range(0))
      for (key, value) in members {
        RandomTree.string(key).append(to: &document, at: &offset)
        value.append(to: &document, at: &offset)
      }
      document.close(node, end: offset)
    default:
      document.appendScalar(kind, style: .plain, range: range(bytes.count))
      offset += bytes.count
    }
  }

  private var kind: NodeKind {
    switch self {
    case .null: .null
    case .boolean: .boolean
    case .integer: .integer
    case .string: .string
    case .sequence: .sequence
    case .mapping: .mapping
    }
  }
}
