public import Documents
internal import Records
internal import Store
internal import Summaries

/// A record that another one rests on, with what it rests on itself.
public struct Reason: Sendable {
  /// The record's id; of evidence without record the summary.
  public var record: String
  /// What its kind is called; `nil` where there is no such record.
  public var kind: LocalizedText?
  /// What it is called.
  public var title: String?
  /// What the record that rests on it says of it.
  public var notes: [String]
  /// The day, where the commit that brought it is known, and that commit's id.
  public var commit: (day: String, id: String)?
  /// What it rests on.
  public var reasons: [Reason]
  /// Whether what it rests on is told elsewhere in the same tree.
  public var isTold = false
}

/// The reasons that the records of a snapshot give, as the summary `reasons` lists them.
public struct Reasons {
  private struct Edge {
    var place: String?
    var reason: String
    var note: String?
  }

  private let examination: Examination
  private var edges: [String: [Edge]] = [:]

  /// Reads what the summary gives.
  ///
  /// - Errors: ``WorkflowError/unknown(_:suggestion:)`` where the repository has no such summary.
  public init(_ examination: Examination) throws(WorkflowError) {
    self.examination = examination
    for row in try examination.table(named: "reasons").rows where row.count == 4 {
      let text = row.map { $0 == .null ? nil : $0.description }
      guard let record = text[0], let reason = text[2] else { continue }
      edges[record, default: []].append(Edge(place: text[1], reason: reason, note: text[3]))
    }
  }

  /// What a record rests on, or one place in it, all the way down.
  ///
  /// A record that is met again is named, and not gone into.
  public func reasons(of place: RecordPlace) throws(WorkflowError) -> [Reason] {
    var told: Set<String> = [place.record]
    return try reasons(of: place.record, field: place.field, &told, depth: 0)
  }

  /// How long a chain is followed.
  private static let depthLimit = 48

  private func reasons(
    of record: String, field: String?, _ told: inout Set<String>, depth: Int
  ) throws(WorkflowError) -> [Reason] {
    var found: [Reason] = []
    for edge in edges[record] ?? [] where field.map({ Self.concerns($0, edge.place) }) ?? true {
      if let position = found.firstIndex(where: { $0.record == edge.reason }) {
        if let note = edge.note, !found[position].notes.contains(note) {
          found[position].notes.append(note)
        }
        continue
      }
      let stored = try workflow { try examination.store.record(withID: edge.reason) }
      let kind = stored.flatMap { examination.library.catalog.kind(named: $0.kind) }
      found.append(
        Reason(
          record: edge.reason, kind: kind?.title, title: stored?.title,
          notes: edge.note.map { [$0] } ?? [], reasons: []))
    }
    for position in found.indices {
      let id = found[position].record
      guard depth < Self.depthLimit, told.insert(id).inserted else {
        found[position].isTold = edges[id] != nil
        continue
      }
      found[position].reasons = try reasons(of: id, field: nil, &told, depth: depth + 1)
    }
    return found
  }

  /// Whether a reason for a change of one place is one for what a person asks for.
  private static func concerns(_ field: String, _ place: String?) -> Bool {
    guard let place else { return false }
    guard place.hasPrefix("parameters/") else {
      return place.isWithin(field) || field.isWithin(place)
    }
    let key = String(place.dropFirst("parameters/".utf8.count))
    return field == key || field == place || field.hasPrefix("parameters[\(key)]")
  }
}
