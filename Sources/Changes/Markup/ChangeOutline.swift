internal import Documents

/// What a page shows of one record: tables of values, passages with marked words, and notes.
struct ChangeOutline {
  /// A value before and after; `nil` where it was not there.
  struct Row {
    var name: String
    var old: String?
    var new: String?
  }

  /// One part of the page, in order.
  enum Part {
    case values([Row])
    case passage(String, [WordPiece])
    case note(String)
  }

  private(set) var parts: [Part] = []
  private let language: Language

  /// Lays out what differs in a record; of one that is only in one version its first fields.
  init(_ record: RecordChange, language: Language, limit: Int) {
    self.language = language
    if record.kind == .unreadable {
      parts.append(.note(ChangeLabels.unreadable[language]))
    } else if record.isPartial {
      parts.append(.note(ChangeLabels.partial[language]))
    }
    if record.kind == .added || record.kind == .removed {
      let contents = RecordContents(record)
      for field in contents.fields { add(field) }
      if contents.more > 0 { parts.append(.note(ChangeLabels.more(contents.more)[language])) }
      for (subject, count) in contents.counts {
        parts.append(.note("\(count) \(ChangeLabels.name(of: subject, count)[language])"))
      }
      return
    }
    for change in record.values.prefix(limit) { add(change) }
    if record.values.count > limit {
      parts.append(.note(ChangeLabels.more(record.values.count - limit)[language]))
    }
  }

  private mutating func add(_ change: ValueChange) {
    let name = change.place.isEmpty ? ChangeLabels.wholeFile[language] : change.place
    switch change.kind {
    case .renumbered:
      let places = "\(change.old ?? "") → \(change.new ?? "")"
      parts.append(.note("\(places) (\(ChangeLabels.renumbered[language]))"))
    case .reordered:
      let subject = change.place.isEmpty ? ChangeLabels.name(of: change.subject, 2)[language] : name
      parts.append(.note("\(subject): \(ChangeLabels.otherOrder[language])"))
    case .added, .removed: addOneSided(change, name)
    case .changed:
      let (old, new) = (change.old ?? "", change.new ?? "")
      if change.subject == .clause || Self.isProse(old) && Self.isProse(new) {
        parts.append(.passage(name, change.words))
      } else {
        add(Row(name: cellName(change) ?? name, old: old, new: new))
      }
    }
  }

  private mutating func addOneSided(_ change: ValueChange, _ name: String) {
    let isAdded = change.kind == .added
    func row(_ name: String, _ text: String) -> Row {
      Row(name: name, old: isAdded ? nil : text, new: isAdded ? text : nil)
    }
    let text = (isAdded ? change.new : change.old) ?? ""
    switch change.subject {
    case .clause: parts.append(.passage(name, [isAdded ? .inserted(text) : .deleted(text)]))
    case .row:
      let cells = change.lines.dropFirst().filter { !$0.text.isEmpty }
      add(row(name, cells.map { "\($0.place): \($0.text)" }.joined(separator: "; ")))
    case .column: add(row(name, ChangeLabels.name(of: .column, 1)[language]))
    case .field, .cell:
      if change.lines.count == 1, change.lines[0].place.isEmpty {
        add(row(name, text))
        return
      }
      for line in change.lines.prefix(Self.lineLimit) {
        add(row(line.place.hasPrefix("[") ? name + line.place : "\(name).\(line.place)", line.text))
      }
      if change.lines.count > Self.lineLimit {
        parts.append(.note(ChangeLabels.more(change.lines.count - Self.lineLimit)[language]))
      }
    }
  }

  private static let lineLimit = 40

  private mutating func add(_ row: Row) {
    if case .values(let rows) = parts.last {
      parts[parts.count - 1] = .values(rows + [row])
    } else {
      parts.append(.values([row]))
    }
  }

  private func cellName(_ change: ValueChange) -> String? {
    guard change.subject == .cell, let row = change.row, let column = change.column else {
      return nil
    }
    return "\(row) \(column)"
  }

  private static func isProse(_ text: String) -> Bool {
    text.split(whereSeparator: \.isWhitespace).count > 3
  }
}

extension ChangeSet {
  /// The records in the order of a page: what changed before what is new, each by path.
  var pageOrder: [RecordChange] {
    let kinds: [RecordChange.Kind] = [
      .changed, .unreadable, .removed, .renamed, .reformatted, .added,
    ]
    return kinds.flatMap { kind in records.filter { $0.kind == kind } }
  }
}

/// The first fields of a record that is only in one version.
struct RecordContents {
  /// Those that are shown.
  let fields: [ValueChange]
  /// How many are not.
  let more: Int
  /// How many clauses and rows there are.
  let counts: [(ValueChange.Subject, Int)]

  init(_ record: RecordChange) {
    let title = record.identity.title
    let all = record.values.filter { value in
      value.subject == .field && value.place != "schema" && value.place != "id"
        && (title == nil || (value.new ?? value.old) != title)
    }
    fields = Array(all.prefix(Self.limit))
    more = all.count - fields.count
    counts = [ValueChange.Subject.clause, .row].compactMap { subject in
      let count = record.values.count { $0.subject == subject }
      return count > 0 ? (subject, count) : nil
    }
  }

  private static let limit = 8
}
