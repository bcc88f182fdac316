internal import Documents

/// Mends one text with the edits that its problems carry, as far as that is safe.
///
/// After every round the text is read again. Edits after which there is an error that was not there
/// before, or other values than before, are undone and not tried again.
struct FileRepair {
  /// A text with everything that is wrong with it.
  struct Reading {
    var document: Document
    var problems: [Problem]
  }

  /// A problem with the edits that mend it.
  struct Candidate {
    var problem: Problem
    var edits: [Edit]
    /// What the first edit replaces.
    var replaced: String
  }

  /// Reads a text.
  let read: ([UInt8]) -> Reading
  /// The edits for a problem; those that it carries, or those of the whole text.
  let edits: (Problem, Reading) -> [Edit]

  private static let roundLimit = 100

  /// What became of a text.
  struct Outcome {
    var text: [UInt8]
    var mended: [Candidate]
  }

  /// Mends a text; it stays as it is where it could not be read before and can't be read after.
  func outcome(of source: [UInt8]) -> Outcome {
    var outcome = Outcome(text: source, mended: [])
    let first = read(source)
    var reading = first
    var refused: Set<String> = []
    for _ in 0..<Self.roundLimit {
      let candidates = candidates(in: reading).filter { !refused.contains($0.problem.key) }
      guard !candidates.isEmpty else { break }
      guard let (applied, text, after) = apply(candidates, to: reading, &refused) else { continue }
      outcome.mended += applied
      outcome.text = text
      reading = after
    }
    return first.stops && reading.stops ? Outcome(text: source, mended: []) : outcome
  }

  private func candidates(in reading: Reading) -> [Candidate] {
    reading.problems.compactMap { problem in
      let edits = edits(problem, reading)
      return edits.first.map {
        Candidate(problem: problem, edits: edits, replaced: reading.document.text(of: $0.range))
      }
    }
  }

  /// Applies as many as are safe together; `nil` where none is, which are then refused.
  private func apply(
    _ candidates: [Candidate], to reading: Reading, _ refused: inout Set<String>
  ) -> (applied: [Candidate], text: [UInt8], after: Reading)? {
    let batch = EditBatch(candidates.map(\.edits), to: reading.document.source)
    let after = read(batch.text)
    let replaced = batch.applied.flatMap { candidates[$0].edits }.reduce(0) { $0 + $1.range.length }
    if !batch.applied.isEmpty, after.isNoWorse(than: reading, replacing: replaced) {
      return (batch.applied.map { candidates[$0] }, batch.text, after)
    }
    guard candidates.count > 1 else {
      refused.formUnion(candidates.map(\.problem.key))
      return nil
    }
    let middle = candidates.count / 2
    return apply(Array(candidates[..<middle]), to: reading, &refused)
      ?? apply(Array(candidates[middle...]), to: reading, &refused)
  }
}

extension FileRepair.Reading {
  /// The errors of reading.
  private var faults: [Problem] { document.problems.filter { $0.severity == .error } }

  /// Whether reading did not get to the end.
  var stops: Bool { document.firstStop != nil }

  /// How many bytes were not read.
  private var unreadCount: Int {
    document.firstStop.map { document.source.count - ($0.range?.offset ?? 0) } ?? 0
  }

  /// Whether a text after an edit is at least as good as the one before it.
  ///
  /// - `count`: How many bytes the edits replaced.
  func isNoWorse(than before: FileRepair.Reading, replacing count: Int) -> Bool {
    guard !before.stops else {
      // What could not be read has no values to keep; the edit must lead further into the text.
      return !stops || unreadCount < before.unreadCount
    }
    // A value that loses more than was replaced has become a comment.
    guard !stops, document.hasSameShape(as: before.document),
      document.valueLength >= before.document.valueLength - count
    else { return false }
    // A text with errors of reading was not checked further, so that only those are compared.
    let (old, new) = before.faults.isEmpty ? (before.problems, problems) : (before.faults, faults)
    var known: [String: Int] = [:]
    for problem in old where problem.severity == .error { known[problem.place, default: 0] += 1 }
    return new.allSatisfy { problem in
      // What comes to light and can be mended as well is mended in the next round.
      guard problem.severity == .error, problem.fix.isEmpty else { return true }
      known[problem.place, default: 0] -= 1
      return known[problem.place, default: 0] >= 0
    }
  }
}

extension Problem {
  /// What is wrong where, without the wording.
  fileprivate var place: String { "\(rule) \(pointer)" }

  /// What tells a problem from the others of its text.
  var key: String { "\(rule) \(pointer) \(message.en)" }
}

extension Document {
  /// Whether values are nested as in another document, and rows have as many cells.
  fileprivate func hasSameShape(as other: Document) -> Bool {
    nodes.count == other.nodes.count && zip(nodes, other.nodes).allSatisfy { $0.next == $1.next }
      && clauses.map(\.level) == other.clauses.map(\.level)
      && table?.rows.map(\.count) == other.table?.rows.map(\.count)
      && table?.header.count == other.table?.header.count
  }

  /// How many bytes all values have together.
  fileprivate var valueLength: Int {
    let scalars = nodes.indices.reduce(0) { $0 + (nodes[$1].isScalar ? bytes(of: $1).count : 0) }
    let cells = table.map { ($0.rows + [$0.header]).joined() }
    return scalars + (cells?.reduce(0) { $0 + $1.value.utf8.count } ?? 0)
  }
}
