internal import Documents
internal import Records
internal import Schemas
internal import Store

/// What the findings of one rule have asked for, so that thousands of them ask once.
struct KnownRows {
  private var rows: [String: [[QueryValue]]] = [:]
  /// How many findings have looked for what is near.
  private(set) var searches = 0
  /// So many may.
  private static let searchLimit = 1_000

  /// The rows of a query.
  mutating func rows(
    _ query: String, _ connection: QueryConnection
  ) throws(StoreError) -> [[QueryValue]] {
    if let known = rows[query] { return known }
    let found = try connection.run(query).rows
    rows[query] = found
    return found
  }

  /// Whether one more finding may look through all of them.
  mutating func maySearch() -> Bool {
    searches += 1
    return searches <= Self.searchLimit
  }
}

/// Finds the record that a reference was probably meant to lead to.
enum NearestRecords {
  private struct Candidate {
    var id: String
    var title: String?
    var distance: Int

    var text: String {
      "`\(id)`" + (title.map { " \"\(PrintableText.fitted($0, to: 60))\"" } ?? "")
    }
  }

  /// Says which record was probably meant: the one without the slip of the hand, the one of that
  /// title, or the nearest; and which others are near.
  static let suggest: Rule.Refinement = {
    (problem, values, connection, known) throws(StoreError) in
    guard let target = values["target"]?.description, let kinds = values["kinds"]?.description
    else { return }
    let list = kinds.split(separator: ",").map { "'\($0)'" }.joined(separator: ", ")
    let records = try known.rows(
      "SELECT id, title FROM record WHERE kind IN (\(list)) ORDER BY id", connection)
    guard known.maySearch() else { return }
    var near = nearest(to: target, in: records)
    if case .failure(.wrongCheckCharacter(_, let mended?)) = RecordID.parse(target),
      let row = records.first(where: { $0[0] == .text(mended) })
    {
      near.removeAll { $0.id == mended }
      near.insert(Candidate(id: mended, title: title(row), distance: 0), at: 0)
    }
    var meant: String?
    if let first = near.first, near.count == 1 || first.distance < near[1].distance,
      first.distance <= max(1, target.count / 3)
    {
      problem.label = LocalizedText(
        en: "did you mean \(first.text)?", id: "maksudnya \(first.text)?")
      near.removeFirst()
      meant = first.id
    }
    if let slip = RecordID.slip(in: target, meant: meant) { problem.help.append(slip) }
    let others = near.prefix(3).map(\.text).joined(separator: ", ")
    if !others.isEmpty {
      problem.help.append(
        problem.label == nil
          ? LocalizedText(en: "nearest: \(others)", id: "yang paling dekat: \(others)")
          : LocalizedText(en: "also near: \(others)", id: "juga dekat: \(others)"))
    } else if problem.label == nil {
      let names = kinds.split(separator: ",").joined(separator: ", ")
      problem.help.append(
        LocalizedText(
          en:
            "none of the \(records.count) records of this kind is near; see: bangkom list \(names)",
          id: "tidak ada yang mirip di antara \(records.count) catatan jenis ini; lihat: "
            + "bangkom list \(names)"))
    }
  }

  /// The records whose id or title is near a text, the nearest first.
  private static func nearest(to text: String, in records: [[QueryValue]]) -> [Candidate] {
    let limit = max(1, text.utf8.count / 3)
    // Small letters, O for 0 and I for 1 are how people type ids.
    let typed = RecordID.normalized(text)
    var found: [Candidate] = []
    for row in records {
      guard case .text(let id) = row[0] else { continue }
      var distance = min(
        Self.distance(text, id, limit: limit),
        typed == text ? limit + 1 : Self.distance(typed, id, limit: limit))
      if distance > limit, let title = title(row) {
        distance = title.lowercased() == text.lowercased() ? 0 : distance
      }
      if distance <= limit {
        found.append(Candidate(id: id, title: title(row), distance: distance))
      }
    }
    return found.sorted { ($0.distance, $0.id) < ($1.distance, $1.id) }
  }

  /// How many characters differ, two that are swapped counted as one; more than the limit where that
  /// is clear.
  private static func distance(_ left: String, _ right: String, limit: Int) -> Int {
    guard left.utf8.count == right.utf8.count else {
      return abs(left.utf8.count - right.utf8.count) > limit
        ? limit + 1 : NearestMatch.distance(left, right)
    }
    var count = 0
    var before: (UInt8, UInt8)?
    for (mine, other) in zip(left.utf8, right.utf8) {
      if mine == other {
        before = nil
      } else if let (last, lastOther) = before, last == other, lastOther == mine {
        before = nil
      } else {
        count += 1
        before = (mine, other)
        if count > limit { return count }
      }
    }
    return count
  }

  private static func title(_ row: [QueryValue]) -> String? {
    row[1] == .null ? nil : row[1].description
  }
}
