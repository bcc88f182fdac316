/// Records as hands write them, at random: every style of YAML that the profile has, comments, blank
/// lines, indentation of any width.
///
/// Every comment has a number of its own: `#7 …`.
struct RandomYAML {
  private var random: SeededRandom
  private var text = ""
  /// How many comments there are.
  private(set) var comments = 0

  private init(seed: UInt64) {
    random = SeededRandom(seed: seed)
  }

  /// A text and the count of its comments.
  static func text(seed: UInt64) -> (text: String, comments: Int) {
    var maker = RandomYAML(seed: seed)
    maker.lines(at: 0)
    if maker.chance(10) { maker.text = "---\n" + maker.text }
    maker.mapping(at: 0, depth: 0)
    maker.lines(at: 0)
    if maker.chance(10) { maker.text = maker.text.replacing("\n", with: "\r\n") }
    return (maker.text, maker.comments)
  }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &random) < percent
  }

  private mutating func pick<Item>(_ items: [Item]) -> Item {
    items[Int.random(in: 0..<items.count, using: &random)]
  }

  private mutating func comment() -> String {
    comments += 1
    return "#\(comments)" + pick(["", " a note", " key: value", " - item", "  ", " \"quoted"])
  }

  /// Comments and blank lines, mostly none.
  private mutating func lines(at column: Int) {
    while chance(15) {
      if chance(50) {
        text += pick(["", "", "  "]) + "\n"
      } else {
        text +=
          String(repeating: " ", count: max(0, column + pick([0, 0, 0, 2, 4, -2]))) + comment()
        text += "\n"
      }
    }
  }

  private mutating func endLine() {
    if chance(10) { text += pick([" ", "  ", "      "]) + comment() }
    if chance(5) { text += "  " }
    text += "\n"
  }

  private mutating func mapping(at column: Int, depth: Int, isCompact: Bool = false) {
    for number in 0...Int.random(in: 0...3, using: &random) {
      if number > 0 || !isCompact {
        lines(at: column)
        text += String(repeating: " ", count: column)
      }
      text += pick(["key", "\"key", "k", "a-b", "2026", "no", "'it''s"]) + "\(number)"
      if let quote = text.split(separator: "\n").last?.drop(while: { $0 == " " || $0 == "-" })
        .first,
        quote == "\"" || quote == "'"
      {
        text.append(quote)
      }
      text += pick([":", ":", ":", " :"])
      value(column, depth, isItem: false)
    }
  }

  private mutating func sequence(at column: Int, depth: Int, isCompact: Bool = false) {
    for number in 0...Int.random(in: 0...2, using: &random) {
      if number > 0 || !isCompact {
        lines(at: column)
        text += String(repeating: " ", count: column)
      }
      text += "-"
      value(column, depth, isItem: true)
    }
  }

  private mutating func value(_ parent: Int, _ depth: Int, isItem: Bool) {
    let column = parent + pick([1, 2, 2, 2, 4])
    switch Int.random(in: 0..<(depth < 4 ? 10 : 6), using: &random) {
    case 0: endLine()
    case 1: blockScalar(parent)
    case 2, 3:
      if chance(15) {
        endLine()
        lines(at: column)
        text += String(repeating: " ", count: column)
      } else {
        text += pick([" ", " ", "  ", "\t"])
      }
      scalar(parent)
      endLine()
    case 4, 5:
      text += " "
      flow(parent, depth)
      endLine()
    case 6, 7:
      let isSameColumn = !isItem && chance(30)
      collection(isSameColumn ? parent : column, isItem: isItem && !isSameColumn) {
        $0.sequence(at: $1, depth: depth + 1, isCompact: $2)
      }
    default:
      collection(column, isItem: isItem) { $0.mapping(at: $1, depth: depth + 1, isCompact: $2) }
    }
  }

  private mutating func collection(
    _ column: Int, isItem: Bool, _ write: (inout RandomYAML, Int, Bool) -> Void
  ) {
    if isItem, chance(70) {
      let last = text.lastIndex(of: "\n").map { text.distance(from: $0, to: text.endIndex) - 1 }
      let start = last ?? text.count
      text += String(repeating: " ", count: max(1, column - start))
      write(&self, max(start + 1, column), true)
    } else {
      endLine()
      write(&self, column, false)
    }
  }

  private mutating func scalar(_ parent: Int, inFlow: Bool = false) {
    let gap = String(repeating: " ", count: parent + 1)
    let plain = [
      "text", "two words", "7", "007", "1.50", "true", "null", "~", "2026-02-01", "no", "12:30",
      "1_000", "it's", "5.04.02.2.01", "a:b", "a#b", "-5 derajat", "é ü", "a \"b\"",
      "text\n\(gap)goes on", "one\n\n\(gap)  two",
    ]
    let quoted = [
      "\"double\"", "'single'", "\"\"", "''", "\"a: b\"", "'a #b'", "\"\\u00e9\\t\"", "'it''s'",
      "\"say \\\"x\\\"\"", "\"007\"", "'2026-02-01'", "\"no\"", "'back\\slash'",
      "\"one\n\(gap) two\"", "'one  \n\n\(gap)two '",
      "\"one \\\n\(gap)  \\ two\\  \n\(gap) three\"",
      "\" x \"", "\"- x\"", "\"#\"", "'[x]'", "\"...\"",
    ]
    text += chance(50) ? pick(plain) : pick(quoted)
  }

  private mutating func blockScalar(_ parent: Int) {
    let step = pick([1, 2, 2, 3])
    let isDeeper = chance(20)
    text += " " + pick(["|", ">"]) + (isDeeper ? "\(step)" : "") + pick(["", "", "-", "+"])
    endLine()
    let gap = String(repeating: " ", count: parent + step)
    if chance(20) { text += "\n" }
    for number in 0..<Int.random(in: 0...3, using: &random) {
      let isFirst = number == 0 && !isDeeper
      text += gap + pick(["line", "# no comment", "a: b", isFirst ? "x" : "  deeper", "tail  "])
      text += "\n" + pick(["", "", "", "\n", gap + "\n"])
    }
  }

  private mutating func flow(_ parent: Int, _ depth: Int) {
    let isMapping = chance(50)
    text += isMapping ? "{" : "["
    let count = Int.random(in: 0...(chance(10) ? 12 : 3), using: &random)
    for number in 0..<count {
      flowSpace(parent)
      if isMapping {
        text += pick(["a", "\"b\"", "c d"]) + "\(number)"
        if text.hasSuffix("\"\(number)") {
          text.removeLast(2)
          text += "\(number)\""
        }
        if chance(90) {
          text += ": "
          if chance(90) { flowItem(parent, depth) }
        }
      } else {
        flowItem(parent, depth)
      }
      flowSpace(parent)
      if number + 1 < count || chance(10) { text += "," }
    }
    text += isMapping ? "}" : "]"
  }

  private mutating func flowItem(_ parent: Int, _ depth: Int) {
    if depth < 4, chance(15) { flow(parent, depth + 1) } else { scalar(parent, inFlow: true) }
  }

  private mutating func flowSpace(_ parent: Int) {
    text += pick(["", " ", " ", "  "])
    if chance(5) { text += " " + comment() + "\n" + String(repeating: " ", count: parent + 2) }
    if chance(5) { text += "\n" + pick(["", "\n"]) + String(repeating: " ", count: parent + 1) }
  }
}
