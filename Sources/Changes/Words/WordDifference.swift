/// What differs between two texts, word by word.
public enum WordDifference {
  /// The pieces, in order.
  ///
  /// Same and inserted pieces together are the new text, byte for byte; same and deleted ones are
  /// the old text but for its spaces. Texts that differ in spaces and line breaks only are the same.
  public static func pieces(from old: String, to new: String) -> [WordPiece] {
    let (left, right) = (WordToken.tokens(of: old), WordToken.tokens(of: new))
    var words = Interning<ExactText>()
    let pairs = SequenceAlignment.pairs(
      left.map { words.number(of: ExactText($0.word)) },
      right.map { words.number(of: ExactText($0.word)) })
    return pieces(of: withoutIslands(runs(pairs), left), left, right)
  }

  /// Words that stand one behind the other in both texts.
  private struct Run {
    var old: Range<Int>
    var new: Range<Int>
  }

  private static func runs(_ pairs: [SequenceAlignment.Pair]) -> [Run] {
    var runs: [Run] = []
    for pair in pairs {
      if let last = runs.last, last.old.upperBound == pair.old, last.new.upperBound == pair.new {
        runs[runs.count - 1].old = last.old.lowerBound..<pair.old + 1
        runs[runs.count - 1].new = last.new.lowerBound..<pair.new + 1
      } else {
        runs.append(Run(old: pair.old..<pair.old + 1, new: pair.new..<pair.new + 1))
      }
    }
    return runs
  }

  /// Leaves out runs that are shorter than what changed on both sides of them: a `dan` that two
  /// sentences share by chance makes them harder to read, not easier.
  private static func withoutIslands(_ runs: [Run], _ old: [WordToken]) -> [Run] {
    var kept: [Run] = []
    var (oldEnd, newEnd) = (0, 0)
    for (number, run) in runs.enumerated() {
      let before = max(run.old.lowerBound - oldEnd, run.new.lowerBound - newEnd)
      var after = 0
      if number + 1 < runs.count {
        let next = runs[number + 1]
        after = max(
          next.old.lowerBound - run.old.upperBound, next.new.lowerBound - run.new.upperBound)
      }
      let length = old[run.old].count { $0.isWord }
      // The empty word at the end of both texts is no island: it holds their last spaces.
      if length < before, length < after, run.old.upperBound < old.count { continue }
      kept.append(run)
      (oldEnd, newEnd) = (run.old.upperBound, run.new.upperBound)
    }
    return kept
  }

  private static func pieces(
    of runs: [Run], _ left: [WordToken], _ right: [WordToken]
  ) -> [WordPiece] {
    var pieces: [WordPiece] = []
    var same = ""
    var (oldEnd, newEnd) = (0, 0)
    for run in runs {
      let (gone, come) = (left[oldEnd..<run.old.lowerBound], right[newEnd..<run.new.lowerBound])
      let space = come.first?.space ?? ""
      let hasSameSpace = gone.first?.space == space
      if hasSameSpace { same += space }
      if !gone.isEmpty || !come.isEmpty {
        if !same.isEmpty { pieces.append(.same(same)) }
        if !gone.isEmpty { pieces.append(.deleted(text(gone, hasSameSpace))) }
        if !come.isEmpty { pieces.append(.inserted(text(come, hasSameSpace))) }
        same = ""
      }
      same += text(right[run.new], false)
      (oldEnd, newEnd) = (run.old.upperBound, run.new.upperBound)
    }
    if !same.isEmpty { pieces.append(.same(same)) }
    return pieces
  }

  private static func text(_ tokens: ArraySlice<WordToken>, _ isWithoutFirstSpace: Bool) -> String {
    var text = ""
    for (number, token) in tokens.enumerated() {
      if number > 0 || !isWithoutFirstSpace { text += token.space }
      text += token.word
    }
    return text
  }
}
