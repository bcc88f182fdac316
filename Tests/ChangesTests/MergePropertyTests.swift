import Changes
import Documents
import Testing

/// What holds of every merge, over records that two people change by chance.
@Suite struct MergePropertyTests {
  private static let count: UInt64 = 400

  @Test(arguments: [DocumentFormat.yaml, .markdown, .csv])
  func `a change of one side is the result, and so is one that both made`(
    _ format: DocumentFormat
  ) {
    for seed in 0..<Self.count {
      let pair = Pair(seed, format)
      #expect(pair.merged(pair.base, pair.ours, pair.base) == pair.ours, "seed \(seed)")
      #expect(pair.merged(pair.base, pair.base, pair.theirs) == pair.theirs, "seed \(seed)")
      #expect(pair.merged(pair.base, pair.ours, pair.ours) == pair.ours, "seed \(seed)")
    }
  }

  @Test(arguments: [DocumentFormat.yaml, .markdown, .csv])
  func `a merge without conflict says what both sides changed, and nothing else`(
    _ format: DocumentFormat
  ) {
    var clean = 0
    for seed in 0..<Self.count {
      let pair = Pair(seed, format)
      let result = pair.result
      // A column that one side deletes and the other fills is no matter of rows.
      #expect(result.isStructured || format == .csv, "seed \(seed)")
      guard result.conflicts.isEmpty else { continue }
      clean += 1
      let merged = Document.read(result.bytes(), format: format)
      #expect(merged.problems.isEmpty, "seed \(seed): \(merged.problems)")
      let (mine, others) = (pair.changes(pair.ours), pair.changes(pair.theirs))
      let (both, made) = (mine.union(others), pair.changes(result.bytes()))
      // A text whose lines both changed is another than that of either.
      let isBlended = mine.contains(where: Pair.isText) && others.contains(where: Pair.isText)
      #expect(isBlended || both == made, "seed \(seed): \(both.symmetricDifference(made)) \(pair)")
    }
    #expect(clean > Self.count / 3, "only \(clean) merges have no conflict")
  }

  @Test(arguments: [DocumentFormat.yaml, .markdown, .csv])
  func `the other way round there is a conflict in the same cases`(_ format: DocumentFormat) {
    for seed in 0..<Self.count {
      let pair = Pair(seed, format)
      let swapped = RecordMerge.merge(
        base: pair.base, ours: pair.theirs, theirs: pair.ours, format: format)
      #expect(swapped.conflicts.count == pair.result.conflicts.count, "seed \(seed): \(pair)")
    }
  }

  @Test(arguments: [DocumentFormat.yaml, .markdown, .csv])
  func `with either side of every conflict the file can be read`(_ format: DocumentFormat) {
    var conflicts = 0
    for seed in 0..<Self.count {
      let pair = Pair(seed, format)
      let result = pair.result
      guard result.isStructured, !result.conflicts.isEmpty else { continue }
      conflicts += 1
      for side in [\MergeConflict.ours, \MergeConflict.theirs] {
        let text = result.chunks.flatMap { chunk in
          switch chunk {
          case .text(let text): text
          case .conflict(let conflict): conflict[keyPath: side]
          }
        }
        let problems = Document.read(text, format: format).problems
        #expect(problems.isEmpty, "seed \(seed): \(problems) \(pair)")
      }
    }
    #expect(conflicts > 10)
  }

  @Test(arguments: [DocumentFormat.yaml, .markdown, .csv])
  func `every line that a side added is in the result, or in it with the other's change`(
    _ format: DocumentFormat
  ) {
    for seed in 0..<Self.count {
      let pair = Pair(seed, format)
      let result = pair.result
      for style in ConflictMarkers.Style.allCases {
        let lost = pair.lost(in: result.bytes(ConflictMarkers(style: style)))
        #expect(lost.isEmpty, "seed \(seed): \(lost) \(pair)")
      }
    }
  }

  @Test(arguments: [DocumentFormat.yaml, .markdown, .csv])
  func `texts cut, doubled and moved by chance lose no line either`(_ format: DocumentFormat) {
    for seed in 0..<Self.count {
      var pair = Pair(seed, format)
      pair.scramble()
      // Both sides new.
      if seed.isMultiple(of: 4) { pair.base = [] }
      let lost = pair.lost(in: pair.result.bytes())
      #expect(lost.isEmpty, "seed \(seed): \(lost) \(pair)")
    }
  }
}

/// Two changes of one record.
private struct Pair: CustomStringConvertible {
  var base: [UInt8]
  var ours: [UInt8]
  var theirs: [UInt8]
  private let format: DocumentFormat
  private var random: SeededRandom

  init(_ seed: UInt64, _ format: DocumentFormat) {
    // Seeds far apart, else each would be the one before, begun one number later.
    var random = SeededRandom(seed: seed &* 7_919)
    let record = RandomRecord(using: &random)
    let (left, right) = (record.changed(using: &random), record.changed(using: &random))
    func text(_ record: RandomRecord) -> [UInt8] {
      switch format {
      case .csv: Array(record.csv.utf8)
      case .markdown: Array(record.markdown.utf8)
      default: Array(record.yaml.utf8)
      }
    }
    (base, ours, theirs) = (text(record), text(left), text(right))
    self.format = format
    self.random = random
  }

  var result: MergeResult {
    RecordMerge.merge(base: base, ours: ours, theirs: theirs, format: format)
  }

  func merged(_ base: [UInt8], _ ours: [UInt8], _ theirs: [UInt8]) -> [UInt8] {
    RecordMerge.merge(base: base, ours: ours, theirs: theirs, format: format).bytes()
  }

  /// What a version says otherwise than the base.
  func changes(_ version: [UInt8]) -> Set<String> {
    let changes = RecordComparison.changes(
      from: Document.read(base, format: format), to: Document.read(version, format: format))
    return Set(
      changes.filter { !$0.isNote && $0.subject != .column }.flatMap { change -> [String] in
        // A new row has no cells for columns of the other side; an added column is its cells.
        if change.subject == .row, change.kind == .added {
          return change.lines.filter { !$0.text.isEmpty }.map { "\(change.place) \($0)" }
        }
        return ["\(change.kind) \(change.place) \(change.new ?? "")"]
      })
  }

  static func isText(_ change: String) -> Bool {
    change.hasPrefix("changed text") || change.hasPrefix("changed Bab")
  }

  /// Lines that a side added and that are neither in a text nor, word by word, in one line of it.
  func lost(in text: [UInt8]) -> [String] {
    func lines(_ bytes: [UInt8]) -> [String] {
      String(decoding: bytes, as: UTF8.self).split(separator: "\n").map {
        String($0.drop { $0 == " " || $0 == "-" })
      }
    }
    let known = Set(lines(base))
    let found = lines(text)
    let all = Set(found)
    let sides = Set(lines(ours) + lines(theirs)).subtracting(known).subtracting(all)
    guard !sides.isEmpty else { return [] }
    let words = known.reduce(into: Set<Substring>()) { $0.formUnion(Self.words($1)) }
    let sets = found.map { Set(Self.words($0)) }
    return sides.filter { line in
      let new = Set(Self.words(line)).subtracting(words)
      return !sets.contains { new.isSubset(of: $0) }
    }.sorted()
  }

  private static func words(_ line: String) -> [Substring] {
    line.split { !$0.isLetter && !$0.isNumber && $0 != "-" }
  }

  mutating func scramble() {
    func scrambled(_ bytes: [UInt8]) -> [UInt8] {
      var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
      for _ in 0..<Int.random(in: 1..<4, using: &random) {
        let place = Int.random(in: 0..<lines.count, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: lines.remove(at: place)
        case 1: lines.insert(lines[place], at: Int.random(in: 0..<lines.count, using: &random))
        case 2: lines[place] = [0x20] + lines[place]
        case 3: lines.swapAt(place, Int.random(in: 0..<lines.count, using: &random))
        default: lines[place] += Array("\(random.next())".utf8)
        }
        if lines.isEmpty { lines = [[]] }
      }
      return Array(lines.joined(separator: [0x0A]))
    }
    (ours, theirs) = (scrambled(ours), scrambled(theirs))
  }

  var description: String {
    [base, ours, theirs, result.bytes()].map { String(decoding: $0, as: UTF8.self) }
      .joined(separator: "\n~~~~\n")
  }
}
