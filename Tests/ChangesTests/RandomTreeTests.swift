import Changes
import Documents
import Testing

@Suite struct RandomTreeTests {
  /// What the changes take away from and add to each place: `values.note: 12` by how often.
  private func effect(of changes: [ValueChange]) -> [String: Int] {
    var effect: [String: Int] = [:]
    func count(_ place: String, _ text: String, _ number: Int) {
      // An empty list is a line of its own, but no scalar.
      guard text != "[]", text != "{}" else { return }
      effect["\(withoutItems(place)): \(text)", default: 0] += number
    }
    for change in changes {
      let number = change.kind == .added ? 1 : -1
      switch change.kind {
      case .added, .removed:
        for line in change.lines {
          let isBelow = !change.place.isEmpty && !line.place.isEmpty && line.place.first != "["
          count("\(change.place)\(isBelow ? "." : "")\(line.place)", line.text, number)
        }
      case .changed:
        count(change.place, change.old ?? "", -1)
        count(change.place, change.new ?? "", 1)
      case .renumbered, .reordered: break
      }
    }
    return effect.filter { $0.value != 0 }
  }

  /// A place without what stands in brackets.
  private func withoutItems(_ place: String) -> String {
    var depth = 0
    var result = ""
    for character in place {
      if character == "[" { depth += 1 }
      // The dot behind the brackets of a list at the root starts the place.
      if depth == 0, !(result.isEmpty && character == ".") { result.append(character) }
      if character == "]" { depth -= 1 }
    }
    return result
  }

  private func difference(_ old: RandomTree, _ new: RandomTree) -> [String: Int] {
    new.leaves.merging(old.leaves.mapValues { -$0 }, uniquingKeysWith: +).filter { $0.value != 0 }
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `a document compared with itself in any order of keys has no change`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let tree = RandomTree.make(depth: 5, using: &random)
    let other = tree.reordered(using: &random)
    #expect(RecordComparison.changes(from: tree.document, to: tree.document) == [])
    #expect(RecordComparison.changes(from: tree.document, to: other.document) == [])
  }

  @Test(arguments: 0..<600 as Range<UInt64>)
  func `every scalar that differs is in exactly one change`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let old = RandomTree.make(depth: 5, using: &random)
    let new =
      seed % 4 == 0 ? RandomTree.make(depth: 5, using: &random) : old.mutated(using: &random)
    let changes = RecordComparison.changes(from: old.document, to: new.document)
    #expect(effect(of: changes) == difference(old, new))
    #expect(!changes.contains { $0.old == $0.new && !$0.isNote })
    let other = RecordComparison.changes(from: new.document, to: old.document)
    #expect(effect(of: other) == difference(new, old))
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `a pointer leads to the value in its version`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let old = RandomTree.make(depth: 5, using: &random)
    let (before, after) = (old.document, old.mutated(using: &random).document)
    for change in RecordComparison.changes(from: before, to: after) {
      let document = change.kind == .removed ? before : after
      #expect(document.node(at: change.pointer) != nil, "\(change.pointer)")
    }
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `values that only moved are no change`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let items = (0..<12).map {
      RandomTree.mapping([("id", .string("A-\($0)")), ("value", .integer($0))])
    }
    let moved = items.shuffled(using: &random)
    let changes = RecordComparison.changes(
      from: RandomTree.sequence(items).document, to: RandomTree.sequence(moved).document)
    #expect(changes.filter { !$0.isNote } == [])
    #expect(changes.count == (items == moved ? 0 : 1))
  }
}
