internal import Documents

/// The property, or the two, by which the items of a list are recognised.
struct ItemKey: Equatable {
  var names: [String]

  /// Finds the key of lists that are versions of each other; `nil` where they have none.
  ///
  /// Every item is a mapping that has the key as a scalar, and no two of one list have the same.
  init?(of lists: [(document: Document, items: [NodeIndex])], among names: [String]) {
    let all = lists.flatMap { list in list.items.map { (list.document, $0) } }
    guard !all.isEmpty, all.allSatisfy({ $0.nodes[$1].kind == .mapping }) else { return nil }
    let shared = names.filter { name in
      all.allSatisfy { document, item in
        document.value(of: name, in: item).map { document.nodes[$0].isScalar } ?? false
      }
    }
    let pairs = shared.indices.flatMap { first in
      shared[(first + 1)...].map { [shared[first], $0] }
    }
    for names in shared.map({ [$0] }) + pairs {
      self.names = names
      if lists.allSatisfy({ isUnique(in: $0.document, $0.items) }) { return }
    }
    return nil
  }

  /// The values that recognise an item; `nil` where it lacks one.
  func values(of item: NodeIndex, in document: Document) -> [ExactText]? {
    var values: [ExactText] = []
    for name in names {
      guard let value = document.value(of: name, in: item) else { return nil }
      values.append(ExactText(document.shown(value)))
    }
    return values
  }

  private func isUnique(in document: Document, _ items: [NodeIndex]) -> Bool {
    var seen: Set<[ExactText]> = []
    return items.allSatisfy { item in
      values(of: item, in: document).map { seen.insert($0).inserted } ?? false
    }
  }
}
