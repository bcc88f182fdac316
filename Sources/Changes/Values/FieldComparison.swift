internal import Documents

/// Compares the values of two documents and lists what differs, in document order.
struct FieldComparison {
  private(set) var changes: [ValueChange] = []

  private let old: Document
  private let new: Document
  private let keys: RecordKeys
  private var place = Place()

  init(_ old: Document, _ new: Document, keys: RecordKeys) {
    (self.old, self.new, self.keys) = (old, new, keys)
    switch (old.root, new.root) {
    case (let before?, let after?): compare(before, after)
    case (let before?, nil): eachMember(of: before, in: old) { $0.remove($1) }
    case (nil, let after?): eachMember(of: after, in: new) { $0.add($1) }
    case (nil, nil): break
    }
  }

  private mutating func compare(_ before: NodeIndex, _ after: NodeIndex) {
    switch (old.nodes[before].kind, new.nodes[after].kind) {
    case (.mapping, .mapping): compareMembers(before, after)
    case (.sequence, .sequence): compareItems(before, after)
    case _ where old.nodes[before].isScalar && new.nodes[after].isScalar:
      if old.canonical(before) != new.canonical(after) {
        changes.append(
          place.change(.changed, old: old.shown(before), new: new.shown(after)))
      }
    default:
      remove(before)
      add(after)
    }
  }

  // MARK: Mappings

  private mutating func compareMembers(_ before: NodeIndex, _ after: NodeIndex) {
    let (left, right) = (old.members(of: before), new.members(of: after))
    let oldNames = left.map { old.string(of: $0.key) }
    let newNames = right.map { new.string(of: $0.key) }
    var matching = Matching(oldCount: left.count, newCount: right.count)
    matching.match(old: oldNames.map { ExactText($0) }, new: newNames.map { ExactText($0) })
    for step in matching.steps {
      switch step {
      case .both(let before, let after):
        descend(key: newNames[after]) { $0.compare(left[before].value, right[after].value) }
      case .removed(let before):
        descend(key: oldNames[before]) { $0.remove(left[before].value) }
      case .added(let after):
        descend(key: newNames[after]) { $0.add(right[after].value) }
      }
    }
  }

  // MARK: Lists

  private mutating func compareItems(_ before: NodeIndex, _ after: NodeIndex) {
    let list = ListComparison(before, in: old, after, in: new, keys: keys)
    let moved = list.matching.moved
    if !moved.isEmpty {
      var note = place.change(.reordered)
      note.lines = moved.map { ValueChange.Line(place: "", text: list.newName($0)) }
      changes.append(note)
    }
    for step in list.matching.steps {
      switch step {
      case .both(let before, let after):
        descend(item: list.newName(after), before, after) {
          $0.compare(list.oldItem(before), list.newItem(after))
        }
      case .removed(let before):
        descend(item: list.oldName(before), before, before) { $0.remove(list.oldItem(before)) }
      case .added(let after):
        descend(item: list.newName(after), after, after) { $0.add(list.newItem(after)) }
      }
    }
  }

  // MARK: One side only

  private mutating func remove(_ node: NodeIndex) {
    var change = place.change(.removed, old: old.shown(node))
    change.lines = old.lines(of: node, keys: keys)
    changes.append(change)
  }

  private mutating func add(_ node: NodeIndex) {
    var change = place.change(.added, new: new.shown(node))
    change.lines = new.lines(of: node, keys: keys)
    changes.append(change)
  }

  /// Visits the members of a record that is only in one version, so that each is its own change.
  private mutating func eachMember(
    of node: NodeIndex, in document: Document, _ visit: (inout Self, NodeIndex) -> Void
  ) {
    guard document.nodes[node].kind == .mapping else { return visit(&self, node) }
    for (key, value) in document.members(of: node) {
      descend(key: document.string(of: key)) { visit(&$0, value) }
    }
  }

  // MARK: Places

  private mutating func descend(key: String, _ visit: (inout Self) -> Void) {
    place.steps.append(.key(key))
    visit(&self)
    place.steps.removeLast()
  }

  private mutating func descend(
    item name: String, _ old: Int, _ new: Int, _ visit: (inout Self) -> Void
  ) {
    place.steps.append(.item(name, old: old, new: new))
    visit(&self)
    place.steps.removeLast()
  }
}

/// Where the comparison stands.
private struct Place {
  enum Step {
    case key(String)
    /// Its name, and its position in either version.
    case item(String, old: Int, new: Int)
  }

  var steps: [Step] = []

  func change(
    _ kind: ValueChange.Kind, old: String? = nil, new: String? = nil
  ) -> ValueChange {
    var (pointer, place) = ("", "")
    for step in steps {
      switch step {
      case .key(let name):
        pointer += "/\(JSONPointer.escaped(name))"
        place += place.isEmpty ? PlaceName.key(name) : ".\(PlaceName.key(name))"
      case .item(let name, let old, let new):
        pointer += "/\(kind == .removed ? old : new)"
        place += "[\(name)]"
      }
    }
    return ValueChange(kind, pointer: pointer, place: place, old: old, new: new)
  }
}
