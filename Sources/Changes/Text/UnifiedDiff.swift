/// The difference of two texts as `git diff` prints it, so that `git apply` takes it.
public struct UnifiedDiff: Sendable {
  /// What a line of it is.
  public enum Part: Sendable {
    /// A line at the top that names the file.
    case header
    /// The place of the lines below: `@@ -1,4 +1,5 @@`.
    case place
    /// A line that both texts have.
    case context
    /// A line that goes.
    case removed
    /// A line that comes.
    case added
  }

  /// One line, without its end.
  public struct Line: Sendable {
    /// What it is.
    public var part: Part
    /// Its text.
    public var text: String
  }

  /// The lines; none where the texts are equal.
  public let lines: [Line]

  private static let contextCount = 3

  /// Compares two texts of one file.
  ///
  /// - `path`: What the file is called.
  public init(path: String, from before: [UInt8], to after: [UInt8]) {
    let (old, new) = (FileLines(before), FileLines(after))
    let steps = Self.steps(from: old, to: new)
    guard steps.contains(where: { $0.part != .context }) else {
      lines = []
      return
    }
    let (left, right) = (Self.quoted("a/\(path)"), Self.quoted("b/\(path)"))
    var lines = ["diff --git \(left) \(right)", "--- \(left)", "+++ \(right)"].map {
      Line(part: .header, text: $0)
    }
    for hunk in Self.hunks(steps) {
      lines.append(Self.place(of: steps[hunk]))
      for step in steps[hunk] {
        let (mark, source) = step.part == .added ? ("+", new) : ("-", old)
        let number = step.part == .added ? step.new : step.old
        lines.append(
          Line(
            part: step.part, text: (step.part == .context ? " " : mark) + source.texts[number]))
        if number == source.texts.count - 1, !source.isEnded {
          lines.append(Line(part: step.part, text: "\\ No newline at end of file"))
        }
      }
    }
    self.lines = lines
  }

  /// A line of either text, with how many lines of both are before it.
  private struct Step {
    var part: Part
    var old: Int
    var new: Int
  }

  /// The lines of a text; the last one may have no end.
  private struct FileLines {
    var texts: [String]
    var isEnded: Bool

    init(_ source: [UInt8]) {
      texts = source.split(separator: 0x0A, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      isEnded = source.last == 0x0A || source.isEmpty
      if isEnded { texts.removeLast() }
    }
  }

  private static func steps(from old: FileLines, to new: FileLines) -> [Step] {
    var numbers: [String: Int] = [:]
    func numbered(_ lines: FileLines) -> [Int] {
      lines.texts.enumerated().map { position, text in
        // A last line without an end is another line than one with it.
        let isOpen = position == lines.texts.count - 1 && !lines.isEnded
        let key = isOpen ? "\(text)\n" : text
        let number = numbers[key] ?? numbers.count
        numbers[key] = number
        return number
      }
    }
    let pairs = SequenceAlignment.pairs(numbered(old), numbered(new))
    var steps: [Step] = []
    var (left, right) = (0, 0)
    for pair in pairs + [SequenceAlignment.Pair(old: old.texts.count, new: new.texts.count)] {
      while left < pair.old {
        steps.append(Step(part: .removed, old: left, new: right))
        left += 1
      }
      while right < pair.new {
        steps.append(Step(part: .added, old: left, new: right))
        right += 1
      }
      if left < old.texts.count { steps.append(Step(part: .context, old: left, new: right)) }
      (left, right) = (left + 1, right + 1)
    }
    return steps
  }

  /// The stretches of changes, with some lines that stay around them.
  private static func hunks(_ steps: [Step]) -> [Range<Int>] {
    var hunks: [Range<Int>] = []
    for (position, step) in steps.enumerated() where step.part != .context {
      let start = max(0, position - contextCount)
      let end = min(steps.count, position + contextCount + 1)
      if let last = hunks.last, last.upperBound >= start {
        hunks[hunks.count - 1] = last.lowerBound..<end
      } else {
        hunks.append(start..<end)
      }
    }
    return hunks
  }

  private static func place(of steps: ArraySlice<Step>) -> Line {
    func range(_ first: Int, _ part: Part) -> String {
      let count = steps.count { $0.part == .context || $0.part == part }
      return count == 1 ? "\(first + 1)" : "\(count == 0 ? first : first + 1),\(count)"
    }
    let first = steps[steps.startIndex]
    return Line(
      part: .place,
      text: "@@ -\(range(first.old, .removed)) +\(range(first.new, .added)) @@")
  }

  /// A name as git writes it: in quotes where it has quotes or controls.
  private static func quoted(_ name: String) -> String {
    guard name.unicodeScalars.contains(where: { $0.value < 0x20 || $0 == "\"" || $0 == "\\" })
    else {
      return name
    }
    var result = ""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20:
        let octal = String(scalar.value, radix: 8)
        result += "\\" + String(repeating: "0", count: 3 - octal.count) + octal
      default: result.unicodeScalars.append(scalar)
      }
    }
    return "\"\(result)\""
  }
}
