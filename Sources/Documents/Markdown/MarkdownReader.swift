extension Document {
  /// Reads a Markdown file with YAML front matter; what is wrong with it is in its problems.
  public static func markdown(
    _ bytes: [UInt8], limits: DocumentLimits = .record
  ) -> Document {
    var document = Document(format: .markdown, source: bytes)
    let lines = LineIndex(bytes)
    let checks = SourceChecks(bytes, format: .markdown, limits: limits)
    document.problems = checks.problems
    guard !checks.isFatal else { return document }
    guard let fences = frontMatter(of: bytes, lines, skipping: checks.markLength) else {
      document.problems.append(
        Problem(
          rule: MarkdownRules.frontMatter.name,
          range: lines.range(0, lines.bytes(of: 1, in: bytes).count),
          message: LocalizedText(
            en: "the file must start with fields between two lines `---`",
            id: "berkas harus diawali isian di antara dua baris `---`")))
      return document
    }
    document = YAMLReader.read(
      document, from: lines.starts[1], to: lines.starts[fences - 1], line: 2, limits: limits)
    guard lines.starts.count - fences <= limits.nodes else {
      let first = lines.starts[fences]
      document.problems.append(
        Problem(
          rule: SourceRules.tooLarge.name, range: lines.range(first, first),
          message: LocalizedText(
            en: "a text has at most \(limits.nodes) lines",
            id: "teks paling banyak \(limits.nodes) baris")))
      return document
    }
    var clauses = ClauseReader(source: bytes, lines: lines, firstLine: fences + 1)
    clauses.read()
    document.clauses = clauses.clauses
    document.problems += clauses.log.problems
    return document
  }

  /// The line of the closing fence, from 1; `nil` without front matter.
  private static func frontMatter(
    of source: [UInt8], _ lines: LineIndex, skipping mark: Int
  ) -> Int? {
    func isFence(_ line: Int) -> Bool {
      var text = lines.bytes(of: line, in: source)
      if line == 1 { text = text.dropFirst(mark) }
      while text.last == 0x20 || text.last == 0x09 { text.removeLast() }
      return text.elementsEqual("---".utf8)
    }
    guard isFence(1), lines.starts.count > 1 else { return nil }
    return (2...lines.starts.count).first(where: isFence)
  }
}

/// The rules about Markdown.
enum MarkdownRules {
  static let frontMatter = RuleDescription(
    name: "markdown-front-matter",
    title: LocalizedText(
      en: "a Markdown record without fields", id: "catatan Markdown tanpa isian"),
    why: LocalizedText(
      en: "number, status and dates of a policy are fields, its words are the text below",
      id: "nomor, status, dan tanggal kebijakan adalah isian; kata-katanya teks di bawahnya"),
    remedy: LocalizedText(
      en: "write the fields between two lines `---` at the top",
      id: "tulis isian di antara dua baris `---` di awal berkas"),
    source: "bangkom",
    bad: """
      # Standar jam pelajaran

      Setiap PNS mengikuti sedikitnya 20 JP setahun.
      """,
    good: """
      ---
      about: Standar jam pelajaran
      ---
      Setiap PNS mengikuti sedikitnya 20 JP setahun.
      """, reading: .file(.markdown))

  static let duplicateAnchor = RuleDescription(
    name: "duplicate-anchor",
    title: LocalizedText(
      en: "two clauses with one anchor", id: "dua ketentuan dengan satu jangkar"),
    why: LocalizedText(
      en: "an adjustment names the clause that it changes by its anchor",
      id: "penyesuaian menyebut ketentuan yang diubah dari jangkarnya"),
    remedy: LocalizedText(
      en: "give one of them another anchor: `## Pasal 18A {#pasal-18a}`",
      id: "beri salah satu jangkar lain: `## Pasal 18A {#pasal-18a}`"),
    source: "bangkom",
    bad: """
      ---
      about: Standar jam pelajaran
      ---
      ## Pasal 18 {#pasal-18}

      ## Pasal 18A {#pasal-18}
      """,
    good: """
      ---
      about: Standar jam pelajaran
      ---
      ## Pasal 18 {#pasal-18}

      ## Pasal 18A {#pasal-18a}
      """, reading: .file(.markdown))

  static let all = [frontMatter, duplicateAnchor]
}

/// Reads the clauses of a regulation's text: headings, `(1)` ayat, `a.` huruf, `1.` angka.
private struct ClauseReader {
  private struct Label {
    var level: Int
    var text: String
    var anchor: String
  }

  /// The levels below headings, which have 1 to 6.
  private enum Depth {
    static let paragraph = 10
    static let letter = 20
    static let item = 30
  }

  /// How many characters of a heading are in the names of the clauses below.
  private static let labelLimit = 120

  private(set) var clauses: [Clause] = []
  private(set) var log = ProblemList()

  private let source: [UInt8]
  private let lines: LineIndex
  private let firstLine: Int
  private var labels: [Label] = []
  /// The labels in front of each open list item.
  private var labelsOfItems: [[Label]] = []
  private var anchors: [String: Int] = [:]

  init(source: [UInt8], lines: LineIndex, firstLine: Int) {
    self.source = source
    self.lines = lines
    self.firstLine = firstLine
  }

  mutating func read() {
    guard firstLine <= lines.starts.count else { return }
    let text = source[lines.starts[firstLine - 1]...]
    for block in MarkdownBlocks.blocks(of: text) {
      switch block.kind {
      case .heading(let level): heading(level, fileLine(block.lines.lowerBound))
      case .item(let label, let depth):
        labelsOfItems.append(labels)
        push(Label(level: Depth.item + depth, text: label, anchor: Self.slug(label, last: true)))
      case .itemEnd: labels = labelsOfItems.popLast() ?? labels
      case .text: paragraph(block.lines)
      }
    }
  }

  private func fileLine(_ line: Int) -> Int { line + firstLine - 1 }

  /// The words of some lines with one space between two.
  private func words(_ first: Int, _ last: Int) -> String {
    var words: [UInt8] = []
    for line in first...last {
      for part in lines.bytes(of: line, in: source).split(separator: 0x20) {
        if !words.isEmpty { words.append(0x20) }
        words += part
      }
    }
    return String(decoding: words, as: UTF8.self)
  }

  private func range(_ first: Int, _ last: Int) -> TextRange {
    var bytes = lines.bytes(of: first, in: source)
    while bytes.first == 0x20 { bytes.removeFirst() }
    return lines.range(bytes.startIndex, lines.bytes(of: last, in: source).endIndex)
  }

  private mutating func heading(_ level: Int, _ line: Int) {
    var text = lines.bytes(of: line, in: source)
      .drop { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: " ") }
    var anchor: String?
    if text.last == UInt8(ascii: "}"),
      let brace = text.indices.dropLast().first(where: {
        text[$0] == UInt8(ascii: "{") && text[$0 + 1] == UInt8(ascii: "#")
      })
    {
      anchor = String(decoding: text[(brace + 2)...].dropLast(), as: UTF8.self)
      text = text[..<brace]
    }
    while text.last == UInt8(ascii: " ") || text.last == UInt8(ascii: "#") { text.removeLast() }
    let name = String(decoding: text, as: UTF8.self)
    let label = String(name.prefix(Self.labelLimit))
    let own = anchor.map { String($0.prefix(Self.labelLimit)) } ?? Self.slug(label, last: false)
    push(Label(level: level, text: label, anchor: own))
    // A heading's anchor stands for itself, not below the heading above.
    add(name, level: level, range(line, line), anchor: labels[labels.count - 1].anchor)
  }

  private mutating func paragraph(_ block: ClosedRange<Int>) {
    var first = fileLine(block.lowerBound)
    let last = fileLine(block.upperBound)
    for line in first...last {
      let start = Self.mark(lines.bytes(of: line, in: source))
      if let (level, label, anchor) = start {
        if line > first { addText(first, line - 1) }
        first = line
        push(Label(level: level, text: label, anchor: anchor))
      } else if line == first, labels.last.map({ $0.level < Depth.item }) == true {
        labels.removeAll { $0.level >= Depth.paragraph }
      }
    }
    addText(first, last)
  }

  private mutating func push(_ label: Label) {
    labels.removeAll { $0.level >= label.level }
    labels.append(label)
  }

  private mutating func addText(_ first: Int, _ last: Int) {
    let text = words(first, last)
    let below = labels.filter { $0.level >= Depth.paragraph }.map(\.anchor)
    let heading = labels.last { $0.level < Depth.paragraph }?.anchor ?? "pembukaan"
    add(
      text, level: labels.last?.level ?? 0, range(first, last),
      anchor: ([heading] + below).joined(separator: "/"), isText: true)
  }

  private mutating func add(
    _ text: String, level: Int, _ range: TextRange, anchor: String, isText: Bool = false
  ) {
    var name = anchor
    let count = anchors[anchor, default: 0] + 1
    anchors[anchor] = count
    // Text under a heading shares its anchor; several paragraphs without mark are numbered.
    if isText, count > 1 { name = "\(anchor):\(count - 1)" }
    if !isText, count > 1 {
      log.add(
        Problem(
          rule: MarkdownRules.duplicateAnchor.name, range: range,
          message: LocalizedText(
            en: "the anchor `\(anchor)` is that of another clause already",
            id: "jangkar `\(anchor)` sudah dipakai ketentuan lain"),
          related: [.first(at: clauses.first { $0.anchor == anchor }?.range)]))
    }
    clauses.append(
      Clause(
        path: labels.map(\.text).joined(separator: "/"), anchor: name, level: level, text: text,
        range: range))
  }

  /// The mark at the start of a line: `(1)`, `(1a)` or `a.`.
  private static func mark(
    _ line: ArraySlice<UInt8>
  ) -> (level: Int, label: String, anchor: String)? {
    let text = String(decoding: line.drop { $0 == 0x20 }.prefix(40), as: UTF8.self)
    if text.hasPrefix("("), let close = text.firstIndex(of: ")") {
      let number = text[text.index(after: text.startIndex)..<close]
      guard let digit = number.first, digit.isNumber, number.count <= 4,
        number.allSatisfy({ $0.isNumber || $0.isLetter })
      else { return nil }
      return (Depth.paragraph, "ayat (\(number))", number.lowercased())
    }
    let letters = text.prefix { ("a"..."z").contains($0) }
    guard (1...2).contains(letters.count), text.dropFirst(letters.count).hasPrefix(". ") else {
      return nil
    }
    return (Depth.letter, "huruf \(letters)", String(letters))
  }

  /// `Pasal 18A` as `pasal-18a`; of a label only its last word.
  private static func slug(_ text: String, last: Bool) -> String {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    return last ? words.last.map(String.init) ?? "" : words.joined(separator: "-")
  }
}
