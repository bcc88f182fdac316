/// What is wrong with a text, in words; each ends the reading.
extension YAMLReader {
  // MARK: - Constructs outside the profile

  mutating func report(
    _ rule: RuleDescription, from start: Int, to end: Int, naming: Bool = false
  ) {
    report(rule, range(start, end), naming: naming)
  }

  mutating func report(_ rule: RuleDescription, _ place: TextRange, naming: Bool = false) {
    let name = naming ? document.text(of: place) : nil
    add(.construct(rule, place, name: name), as: rule.severity)
  }

  mutating func keyOfOtherKind(_ place: TextRange) -> Stop {
    report(YAMLRules.key, place)
    return Stop()
  }

  mutating func pairInList() -> Stop {
    report(YAMLRules.flowPair, character())
    return Stop()
  }

  // MARK: - Lines and columns

  mutating func tabulator(_ offset: Int) -> Stop {
    let place = range(offset, offset + 1)
    return stop(
      YAMLRules.tab, place,
      LocalizedText(
        en: "a tab can't be indentation; write spaces",
        id: "tabulator tidak dapat menjadi lekukan; tulis spasi"))
  }

  /// A tab behind a colon, which YAML allows.
  mutating func noteTab() {
    let place = range(position, position + 1)
    add(.tabBehindColon(place), as: .warning)
  }

  /// A line that is indented further than its neighbours, which start in `column`.
  mutating func misplaced(column: Int) -> Stop {
    syntax(
      character(),
      LocalizedText(
        en: "this line is indented like nothing above it",
        id: "lekukan baris ini tidak cocok dengan baris di atasnya"),
      LocalizedText(
        en: "it starts in column \(self.column + 1), its neighbours in column \(column + 1)",
        id: "dimulai di kolom \(self.column + 1), baris sejenisnya di kolom \(column + 1)"))
  }

  mutating func leftover() -> Stop {
    syntax(
      restOfLine(),
      LocalizedText(
        en: "nothing may stand behind the value in its line",
        id: "tidak boleh ada apa pun di belakang nilai pada barisnya"),
      LocalizedText(
        en:
          "a comment needs a blank before its `#`; a text with quotes inside needs quotes around it",
        id:
          "komentar perlu spasi sebelum `#`; teks yang memuat tanda kutip perlu dikutip seluruhnya")
    )
  }

  mutating func listInLine() -> Stop {
    syntax(
      character(),
      LocalizedText(
        en: "a list can't start behind a key in the same line",
        id: "daftar tidak dapat dimulai di belakang kunci pada baris yang sama"),
      LocalizedText(
        en: "start it in the next line, or write [a, b]",
        id: "mulai di baris berikutnya, atau tulis [a, b]"))
  }

  mutating func itemAmongKeys() -> Stop {
    syntax(
      character(),
      LocalizedText(
        en: "a list item among keys", id: "butir daftar di antara kunci-kunci"),
      LocalizedText(
        en: "give the list a key of its own, or indent the item",
        id: "beri daftar itu kunci sendiri, atau jorokkan butirnya"))
  }

  // MARK: - Keys

  mutating func secondColon(behind value: Scalar) -> Stop {
    let colon = character()
    let rest = restOfLine()
    return stop(
      YAMLRules.syntax, colon,
      LocalizedText(en: "a second `:` in one line", id: "tanda `:` kedua dalam satu baris"),
      LocalizedText(
        en: "put the value in quotes: \"…: …\"", id: "beri tanda kutip pada nilainya: \"…: …\""),
      fix: quoting(value, upTo: rest.end))
  }

  mutating func missingColon(_ key: Scalar) -> Stop {
    let fix = blankBehindColon(of: key)
    let label =
      fix.isEmpty
      ? LocalizedText(en: "write `key: value`", id: "tulis `kunci: nilai`")
      : LocalizedText(en: "write a blank behind the `:`", id: "tulis spasi di belakang `:`")
    return stop(
      YAMLRules.syntax, key.range,
      LocalizedText(en: "a key without `:` behind it", id: "kunci tanpa `:` di belakangnya"),
      label, fix: fix)
  }

  mutating func keyTooLong(_ key: Scalar) -> Stop {
    syntax(
      key.range,
      LocalizedText(
        en: "a key has at most 1024 bytes, this one \(key.range.length)",
        id: "kunci paling panjang 1024 bita, yang ini \(key.range.length)"),
      LocalizedText(
        en: "where this is a text, put it in quotes", id: "bila ini teks, beri tanda kutip"))
  }

  /// A key that started lines above its colon.
  mutating func keyOverLines(_ start: TextRange, _ first: Int) -> Stop {
    var place = start
    let rest = document.source[start.offset..<end].prefix { !isBreak($0) }
    place.length = rest.count
    return missingColon(Scalar(range: place, style: .plain))
  }

  /// A key that goes on with the text above it, as it is indented further.
  mutating func deeperKey(_ start: TextRange, _ first: Int, _ last: Int) -> Stop {
    syntax(
      range(first, last),
      LocalizedText(
        en: "a key that is indented further than the text it follows",
        id: "kunci yang menjorok lebih dalam daripada teks sebelumnya"),
      LocalizedText(
        en:
          "line \(start.line) has a value already; start the key in the column of that line's key",
        id: "baris \(start.line) sudah bernilai; mulai kunci di kolom kunci baris itu"))
  }

  // MARK: - Values

  /// A character that looks like a blank, where a key or a value starts.
  mutating func oddSpace(_ length: Int) -> Stop {
    let place = range(position, position + length)
    let code = document.text(of: place).unicodeScalars.first?.value ?? 0
    let hex = String(code, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    return stop(
      YAMLRules.syntax, place,
      LocalizedText(
        en: "a space that is none, \(name), stands where a key or value starts",
        id: "spasi palsu, \(name), ada di awal kunci atau nilai"),
      LocalizedText(
        en: "write an ordinary blank, or put the value in quotes",
        id: "tulis spasi biasa, atau beri tanda kutip pada nilainya"),
      fix: [Edit(range: place, replacement: " ")])
  }

  mutating func reservedStart() -> Stop {
    let text = document.text(of: character())
    return syntax(
      character(),
      LocalizedText(
        en: "a value can't start with `\(text)`", id: "nilai tidak dapat diawali `\(text)`"),
      LocalizedText(en: "put the value in quotes", id: "beri tanda kutip pada nilainya"))
  }

  mutating func unclosedQuote(_ opening: TextRange) -> Stop {
    syntax(
      opening,
      LocalizedText(
        en: "this quote is never closed", id: "tanda kutip ini tidak pernah ditutup"))
  }

  mutating func outdentedInQuotes(_ opening: TextRange) -> Stop {
    syntax(
      opening,
      LocalizedText(
        en: "this quote is not closed before line \(line), which is not indented",
        id: "tanda kutip ini belum ditutup sebelum baris \(line), yang tidak menjorok"),
      LocalizedText(
        en: "close it, or indent the lines of the text",
        id: "tutup, atau jorokkan baris-baris teksnya"))
  }

  mutating func unknownEscape(_ start: Int) -> Stop {
    syntax(
      range(start, min(end, max(position, start + 2))),
      LocalizedText(
        en: "no character is written like this", id: "tidak ada karakter yang ditulis demikian"),
      LocalizedText(
        en: "write `\\\\` for a backslash, or use single quotes",
        id: "tulis `\\\\` untuk garis miring terbalik, atau gunakan kutip tunggal"))
  }

  mutating func tooManyMarks(_ opening: TextRange) -> Stop {
    stop(.tooManyMarks(at: opening))
  }

  mutating func behindBlockHeader(_ header: TextRange) -> Stop {
    syntax(
      restOfLine(),
      LocalizedText(
        en: "the text starts in the line below `\(document.text(of: header))`",
        id: "teks dimulai di baris di bawah `\(document.text(of: header))`"))
  }

  mutating func blankLineTooDeep() -> Stop {
    syntax(
      character(),
      LocalizedText(
        en: "a blank line above this one has more spaces than it",
        id: "baris kosong di atas baris ini lebih menjorok daripadanya"))
  }

  // MARK: - Brackets

  mutating func unclosed(_ opening: TextRange) -> Stop {
    syntax(
      opening,
      LocalizedText(
        en: "this bracket is never closed", id: "kurung ini tidak pernah ditutup"))
  }

  mutating func missingComma(_ opening: TextRange) -> Stop {
    syntax(
      character(),
      LocalizedText(
        en: "a comma or `\(closing(opening))` belongs before this",
        id: "sebelum ini perlu koma atau `\(closing(opening))`"),
      LocalizedText(
        en: "the bracket of line \(opening.line) is open; a text with `[ ] { } ,` needs quotes",
        id: "kurung di baris \(opening.line) masih terbuka; teks dengan `[ ] { } ,` perlu dikutip"))
  }

  mutating func emptyItem() -> Stop {
    syntax(
      character(),
      LocalizedText(
        en: "nothing stands before this comma", id: "tidak ada apa pun sebelum koma ini"))
  }

  mutating func outdentedInBrackets(_ opening: TextRange) -> Stop {
    let place = character()
    return stop(
      Problem(
        rule: YAMLRules.syntax.name, range: opening,
        message: LocalizedText(
          en: "this bracket is open, and line \(place.line) is not indented",
          id: "kurung ini masih terbuka, dan baris \(place.line) tidak menjorok"),
        label: LocalizedText(
          en: "close it with `\(closing(opening))`, or indent the line",
          id: "tutup dengan `\(closing(opening))`, atau jorokkan barisnya"),
        related: [
          RelatedPlace(
            range: place,
            message: LocalizedText(
              en: "here a line is not indented", id: "di sini baris tidak menjorok"))
        ]))
  }

  private func closing(_ opening: TextRange) -> String {
    source[opening.offset] == UInt8(ascii: "[") ? "]" : "}"
  }

  // MARK: - Limits

  mutating func tooMany(at place: TextRange) -> Stop {
    stop(.tooManyValues(limits.nodes, at: place))
  }

  mutating func tooDeep(at place: TextRange) -> Stop {
    stop(.tooDeep(limits.depth, at: place))
  }

  // MARK: - Places

  /// The character that is next; the last of the text at its end.
  private func character() -> TextRange {
    let length = UTF8Decoding.scalar(in: source, at: position)?.length ?? 1
    return range(position, min(end, position + length))
  }

  /// From here to the last character of the line.
  private func restOfLine() -> TextRange {
    var last = position
    var next = position
    while next < end, !isBreak(source[next]) {
      next += 1
      if !isBlank(source[next - 1]) { last = next }
    }
    return range(position, max(last, min(position + 1, end)))
  }

  private mutating func syntax(
    _ place: TextRange, _ message: LocalizedText, _ label: LocalizedText? = nil
  ) -> Stop {
    stop(YAMLRules.syntax, place, message, label)
  }

  /// Notes why reading ends, where nothing was noted that may be the cause of it.
  private mutating func stop(
    _ rule: RuleDescription, _ place: TextRange, _ message: LocalizedText,
    _ label: LocalizedText? = nil, fix: [Edit] = []
  ) -> Stop {
    stop(Problem(rule: rule.name, range: place, message: message, label: label, fix: fix))
  }

  private mutating func stop(_ problem: Problem) -> Stop {
    if !hasForeignConstruct { add(problem) }
    return Stop()
  }
}

extension Problem {
  /// A construct of YAML that a record may not use.
  fileprivate static func construct(
    _ rule: RuleDescription, _ range: TextRange, name: String?
  ) -> Problem {
    let suffix = name.map { ": `\(PrintableText.fitted($0, to: 60))`" } ?? ""
    let message =
      switch rule.name {
      case YAMLRules.severalDocuments.name:
        LocalizedText(
          en: "a file is one record, and another document starts here",
          id: "satu berkas adalah satu catatan, dan dokumen lain dimulai di sini")
      case YAMLRules.misalignedList.name:
        LocalizedText(
          en: "this list item is read as text that goes on from the line above",
          id: "butir daftar ini terbaca sebagai lanjutan teks di baris sebelumnya")
      default:
        LocalizedText(
          en: "\(rule.title.en) has no place in a record\(suffix)",
          id: "\(rule.title.id) tidak boleh ada di catatan\(suffix)")
      }
    return Problem(
      rule: rule.name, severity: rule.severity, range: range, message: message, label: rule.remedy)
  }

  /// A tab where a blank belongs.
  static func tabBehindColon(_ range: TextRange) -> Problem {
    Problem(
      rule: YAMLRules.tab.name, severity: .warning, range: range,
      message: LocalizedText(
        en: "a tab behind the `:`; some programs refuse it, write a space",
        id: "tabulator di belakang `:`; sebagian program menolaknya, tulis spasi"),
      fix: [Edit(range: range, replacement: " ")])
  }

  /// A key that is in its mapping twice.
  static func duplicateKey(_ name: String, _ range: TextRange, first: TextRange) -> Problem {
    let name = PrintableText.fitted(name, to: 60)
    return Problem(
      rule: YAMLRules.duplicateKey.name, range: range,
      message: LocalizedText(
        en: "the key `\(name)` is here twice", id: "kunci `\(name)` tertulis dua kali"),
      label: LocalizedText(en: "delete one of the two", id: "hapus salah satu"),
      related: [.first(at: first)])
  }
}
