import Documents
import Testing

/// Bytes that are no text, or not the text that they seem to be: one finding each, at its place.
@Suite struct SourceTextTests {
  /// What is wrong with some bytes, as `rule offset+length`.
  static func problems(
    _ bytes: [UInt8], _ format: DocumentFormat = .yaml, limits: DocumentLimits = .record
  ) -> [String] {
    let document = Document.read(bytes, format: format, limits: limits)
    #expect(DocumentInvariants.faults(of: document) == [])
    return document.problems.map { problem in
      "\(problem.rule) \(problem.range.map { "\($0.offset)+\($0.length)" } ?? "-")"
    }
  }

  static let inEveryFormat: [(name: String, bytes: [UInt8], problem: String)] = [
    ("Latin-1", Array("a: caf".utf8) + [0xE9, 0x0A], "encoding-utf8 6+1"),
    ("cut off", Array("a: ".utf8) + [0xE2, 0x82], "encoding-utf8 3+1"),
    ("overlong", Array("a: ".utf8) + [0xC0, 0xAF], "encoding-utf8 3+1"),
    ("overlong in three bytes", Array("a: ".utf8) + [0xE0, 0x80, 0xAF], "encoding-utf8 3+1"),
    ("a surrogate", Array("a: ".utf8) + [0xED, 0xA0, 0x80], "encoding-utf8 3+1"),
    ("beyond Unicode", Array("a: ".utf8) + [0xF4, 0x90, 0x80, 0x80], "encoding-utf8 3+1"),
    ("a stray continuation", Array("a: ".utf8) + [0x80], "encoding-utf8 3+1"),
    ("five bytes", Array("a: ".utf8) + [0xF8, 0x88, 0x80, 0x80, 0x80], "encoding-utf8 3+1"),
    ("UTF-16 LE", [0xFF, 0xFE] + utf16("a: 1\n", littleEndian: true), "encoding-utf16 0+2"),
    ("UTF-16 BE", [0xFE, 0xFF] + utf16("a: 1\n", littleEndian: false), "encoding-utf16 0+2"),
    ("UTF-16 LE without mark", utf16("a: 1\n", littleEndian: true), "encoding-utf16 1+1"),
    ("UTF-16 BE without mark", utf16("a: 1\n", littleEndian: false), "encoding-utf16 0+1"),
    ("NUL", Array("a: b\0c\n".utf8), "control-character 4+1"),
    ("NUL behind other controls", Array("a: \u{1}\u{2}\0\n".utf8), "control-character 5+1"),
    (
      "NUL behind very many controls",
      Array("a: ".utf8) + [UInt8](repeating: 1, count: 2_000) + [0], "control-character 2003+1"
    ),
    (
      "31 marks over one letter", Array("a: e\(String(repeating: "\u{301}", count: 31))\n".utf8),
      "combining-marks 64+2"
    ),
    (
      "a conflict", Array("a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> x\n".utf8),
      "conflict-marker 5+12"
    ),
    (
      "a conflict with the base", Array("<<<<<<< a\n1\n||||||| b\n2\n=======\n3\n>>>>>>> c\n".utf8),
      "conflict-marker 0+9"
    ),
    (
      "a conflict with CR LF", Array("<<<<<<< a\r\n1\r\n=======\r\n2\r\n>>>>>>> b\r\n".utf8),
      "conflict-marker 0+9"
    ),
    (
      "a conflict without names", Array("<<<<<<<\n=======\n>>>>>>>".utf8), "conflict-marker 0+7"
    ),
  ]

  @Test(arguments: DocumentFormat.allCases)
  func `bytes that are no text are one error`(format: DocumentFormat) {
    for (name, bytes, problem) in Self.inEveryFormat {
      // What is not UTF-8 in a table is taken for Windows-1252, which Excel writes; it has no 0x90.
      let isWindows = format == .csv && !bytes.contains(0x90)
      let expected = isWindows ? problem.replacing("encoding-utf8", with: "csv-encoding") : problem
      #expect(Self.problems(bytes, format) == [expected], "\(name) as \(format)")
    }
  }

  @Test(arguments: [DocumentFormat.yaml, .json, .markdown])
  func `a lone carriage return is one error`(format: DocumentFormat) {
    #expect(Self.problems(Array("a: 1\rb: 2\rc: 3".utf8), format) == ["carriage-return 4+1"])
    #expect(Self.problems(Array("a: 1\r\nb: 2\r".utf8), format) == ["carriage-return 10+1"])
  }

  @Test func `line ends that differ are one warning`() {
    #expect(Self.problems(Array("a: 1\r\nb: 2\nc: 3\r\n".utf8)) == ["line-ending 10+1"])
    #expect(Self.problems(Array("a: 1\r\nb: 2\r\n".utf8)) == [])
  }

  @Test func `a byte order mark is a warning at the start and an error elsewhere`() {
    #expect(Self.problems(Array("\u{FEFF}a: 1\n".utf8)) == ["encoding-bom 0+3"])
    #expect(Self.problems(Array("a: 1\n\u{FEFF}b: 2\n".utf8)) == ["control-character 5+3"])
    let document = Document.yaml(Array("\u{FEFF}a: 1\n".utf8))
    #expect(document.value(of: "a", in: 0) != nil)
  }

  @Test(arguments: [
    ("\u{7}", 1), ("\u{7F}", 1), ("\u{85}", 2), ("\u{9B}", 2), ("\u{200B}", 3), ("\u{200E}", 3),
    ("\u{202E}", 3), ("\u{2066}", 3), ("\u{061C}", 2),
  ])
  func `a character that nobody sees is an error`(text: String, length: Int) {
    #expect(Self.problems(Array("a: b\(text)c\n".utf8)) == ["control-character 4+\(length)"])
  }

  @Test(arguments: ["", " ", "\n\n", "# only a comment\n", "---\n", "\u{FEFF}"])
  func `a file without content is one error`(text: String) {
    let errors = Self.problems(Array(text.utf8)).filter { !$0.hasPrefix("encoding-bom") }
    #expect(errors == ["empty-document 0+0"])
  }

  @Test func `thousands of mistakes are a thousand and a count`() {
    for (format, text) in [
      (DocumentFormat.yaml, "a: " + String(repeating: "\u{1}", count: 50_000)),
      (.yaml, String(repeating: "- &a 1\n", count: 4_000)),
      (.yaml, String(repeating: "a: 1\n", count: 4_000)),
      (.yaml, "a:\n- b\n" + String(repeating: "  - c\n", count: 4_000)),
      (.json, "{" + String(repeating: "\"a\": 1, ", count: 4_000) + "\"a\": 1}"),
      (.markdown, "---\na: 1\n---\n" + String(repeating: "# a\n", count: 4_000)),
    ] {
      let problems = Document.read(Array(text.utf8), format: format).problems
      #expect(problems.count == 1_001, "\(format)")
      #expect(problems.last?.rule == "too-many-problems")
      #expect(problems.last?.severity == problems.first?.severity)
    }
  }

  private static func utf16(_ text: String, littleEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return littleEndian ? bytes.reversed() : bytes
    }
  }
}
