import Documents
import Records
import Testing

@testable import Workflow

/// Repairs of one text: on records with mistakes made at random, no byte outside of an edit is lost,
/// nothing that was readable becomes unreadable, and no error comes in.
@Suite struct FileRepairTests {
  static let reader = RecordReader(KindCatalog(.carried))

  /// The texts that are mutated, by the path of their record.
  static let records: [(path: String, text: String)] = [
    (
      "plans/2027/PLI-C2WNHE5-aplikasi.yaml",
      """
      # yaml-language-server: $schema=../../schema/plans/plan-item.schema.json
      schema: plan-item/1
      id: PLI-C2WNHE5
      title: "Aplikasi digital: dasar"
      plan: PLN-Q0F3SGZ
      owner: UNT-A81YZBX   # pelaksana
      competencies:
        - CMP-7K3QDXM
      targets:
        units: [UNT-A81YZBX, UNT-M4T90R3]
        people: 30
      form: KL03
      hours: 16.5
      provider: {name: 'BKPSDM', type: sendiri}
      schedule:
        start: 2027-03-15
        end: 2027-03-17
      curriculum:
        conforms: true
        note: |
          Sesuai: standar
            kurikulum  # bukan komentar
      budget:
        account: 5.1.02.02.12.0001
        subactivity: 5.04.02.2.01
        amount: 12000000

      """
    ),
    (
      "registry/units/UNT-A81YZBX-dinas.yaml",
      """
      schema: org-unit/1
      id: UNT-A81YZBX
      code: "1708.103"
      name: Dinas Kesehatan
      type: dinas
      district: "170801"
      active_from: 2017-01-01

      """
    ),
    (
      "policies/POL-7K3QDXM-jp.md",
      """
      ---
      schema: policy/1
      id: POL-7K3QDXM
      type: perbup
      number: 12
      year: 2024
      about: Standar jam pelajaran
      status: berlaku
      enacted_on: 2023-12-20
      effective_from: 2024-01-02
      ---

      # Bab I {#bab-i}

      (1) Setiap PNS.\u{20}\u{20}
      a. butir

      """
    ),
    (
      "activities/2027/ACT-C2WNHE5-participation.csv",
      "person,attended_hours,pre_score,post_score,max_score,result\nASN-7K3QDXM,16,50,80,100,lulus\n"
    ),
  ]

  /// What people and their programs do to a text.
  static let mistakes: [(String, String)] = [
    ("\n", "\r\n"), ("\n  ", "\n\t"), (": ", ":"), ("\"", ""), ("'", ""), ("owner", "ownr"),
    ("status", "sttus"), ("title", "titel"), ("30", "\"30\""), ("16.5", "16,5"), ("16", "016"),
    ("12000000", "12.000.000"), ("2027-03-15", "15/03/2027"), ("2027-03-17", "03/04/2027"),
    ("dinas", "dinaas"), ("berlaku", "Berlaku"), ("sendiri", "sendri"), ("a", "a\u{200B}"),
    ("e", "\u{0B}"), ("s", "\u{07}"), (",", ";"), ("- ", "-"), ("true", "\"true\""), ("12", "+12"),
    ("1708.103\"", "1708.103"), ("schema: ", "schema: &x "), ("#", " #"), ("  ", " "), ("}", ""),
    ("\n", "\n\n"), ("id", "ID"), ("Dasar", "dasar: dua"), ("Kesehatan", "Kesehatan: # dan"),
  ]

  private func repair(of path: String) -> FileRepair {
    FileRepair(
      read: { bytes in
        let record = Self.reader.read(path: path, contents: .bytes(bytes))
        return FileRepair.Reading(document: record.document, problems: record.problems)
      }, edits: { WholeTextRepair.edits(for: $0, $1) })
  }

  @Test func `the records are without problems`() {
    for (path, text) in Self.records {
      let problems = Self.reader.read(path: path, contents: .bytes(Array(text.utf8))).problems
      #expect(problems.map(\.message.en) == [], "\(path)")
    }
  }

  @Test(arguments: 0..<8) func `mistakes made at random`(seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    var mendedCount = 0
    for _ in 0..<150 {
      let (path, text) = Self.records[Int.random(in: 0..<Self.records.count, using: &random)]
      var bytes = Array(text.utf8)
      for _ in 0...Int.random(in: 0...3, using: &random) { mistake(in: &bytes, &random) }
      if Int.random(in: 0..<8, using: &random) == 0 { bytes = [0xEF, 0xBB, 0xBF] + bytes }
      mendedCount += check(bytes, path, "seed \(seed)")
    }
    #expect(mendedCount > 50)
  }

  private func mistake(in bytes: inout [UInt8], _ random: inout SeededNumbers) {
    if Int.random(in: 0..<6, using: &random) == 0 {
      bytes.remove(at: Int.random(in: 0..<bytes.count, using: &random))
      return
    }
    let (old, new) = Self.mistakes[Int.random(in: 0..<Self.mistakes.count, using: &random)]
    let places = bytes.indices.filter { bytes[$0...].starts(with: old.utf8) }
    let isEverywhere = old == "\n" && Bool.random(using: &random)
    guard !places.isEmpty else { return }
    let only = places[Int.random(in: 0..<places.count, using: &random)]
    for place in places.reversed() where isEverywhere || place == only {
      bytes.replaceSubrange(place..<place + old.utf8.count, with: new.utf8)
    }
  }

  /// Mends a text and checks what must hold; how many problems were mended.
  private func check(_ source: [UInt8], _ path: String, _ note: String) -> Int {
    let repair = repair(of: path)
    let outcome = repair.outcome(of: source)
    let (before, after) = (repair.read(source), repair.read(outcome.text))
    let text = String(decoding: source, as: UTF8.self)
    #expect(before.stops || !after.stops, "\(note): unreadable:\n\(text)")
    let edits = outcome.mended.flatMap(\.edits)
    let growth = edits.reduce(0) { $0 + $1.replacement.utf8.count - $1.range.length }
    #expect(outcome.text.count == source.count + growth, "\(note): bytes were lost:\n\(text)")
    #expect(outcome.text == source || !outcome.mended.isEmpty, "\(note)")
    if !before.stops {
      #expect(
        after.isNoWorse(than: before, replacing: edits.reduce(0) { $0 + $1.range.length }),
        "\(note): worse:\n\(text)")
      #expect(
        after.document.nodes.map(\.next) == before.document.nodes.map(\.next),
        "\(note): other values:\n\(text)")
      #expect(changedValues(before.document, after.document) <= edits.count, "\(note):\n\(text)")
    }
    #expect(repair.outcome(of: outcome.text).text == outcome.text, "\(note): again:\n\(text)")
    return outcome.mended.count
  }

  private func changedValues(_ old: Document, _ new: Document) -> Int {
    zip(old.nodes.indices, new.nodes.indices).count { left, right in
      old.nodes[left].isScalar && old.bytes(of: left) != new.bytes(of: right)
    }
  }

  // MARK: - Single cases

  private func mended(_ lines: String, path: String = "registry/units/UNT-A81YZBX.yaml") -> String {
    String(decoding: repair(of: path).outcome(of: Array(lines.utf8)).text, as: UTF8.self)
  }

  private static let unit = records[1].text

  @Test func `an edit that brings an error in is taken back, and the others stay`() {
    // The mistyped key hides that its value is no date.
    let text = Self.unit.replacing("active_from: 2017-01-01", with: "active_fron: besok")
      .replacing("\"170801\"", with: "170801")
    #expect(mended(text) == text.replacing("170801\n", with: "\"170801\"\n"))
  }

  @Test func `tabs become spaces where every width says the same`() {
    let path = "plans/2027/PLI-C2WNHE5.yaml"
    let plan = Self.records[0].text
    #expect(
      mended(plan.replacing("  people: 30", with: "\tpeople: 30"), path: path) == plan)
    #expect(
      mended(plan.replacing("  - CMP", with: "\t-\tCMP"), path: path)
        == plan.replacing("  - CMP", with: "  - CMP"))
    // With tabs of two columns `b` is beside `a`, with four below it.
    let open = "schema: org-unit/1\nx:\n  a:\n\tb: 1\n"
    #expect(mended(open) == open)
    // Mended only together with what else keeps the text from being read.
    let broken = plan.replacing("  people: 30", with: "\tpeople: 30").replacing(
      "KL03", with: "[KL03")
    #expect(mended(broken, path: path) == broken)
  }

  @Test func `line ends and invisible characters go`() {
    let text = Self.unit.replacing("Dinas ", with: "Dinas\u{0B}")
      .replacing("Kesehatan", with: "Kese\u{200B}hatan")
    #expect(mended("\u{FEFF}" + text) == Self.unit)
    let mixed = Self.unit.replacing("dinas\n", with: "dinas\r\n").replacing("1\nid", with: "1\rid")
    #expect(mended(mixed) == Self.unit)
    // Letters that may be lost: nobody but the author knows.
    for lost in ["\u{92}", "\u{1B}[1m", "\u{08}"] {
      let text = Self.unit.replacing("Dinas ", with: "Dinas\(lost)")
      #expect(mended(text) == text)
    }
  }

  @Test func `an invisible character whose absence makes a comment stays`() {
    let text = Self.unit.replacing("Dinas Kesehatan", with: "Dinas \u{200B}# Kesehatan")
    #expect(mended(text) == text)
  }

  @Test func `lines that could not be read`() {
    #expect(
      mended(Self.unit.replacing("Dinas Kesehatan", with: "Dinas: Kesehatan  # dulu"))
        == Self.unit.replacing("Dinas Kesehatan", with: "\"Dinas: Kesehatan\"  # dulu"))
    #expect(mended(Self.unit.replacing("type: dinas", with: "type:dinas")) == Self.unit)
    for text in ["12:30\n", "https://example.org\n"] {
      #expect(mended(Self.unit + text) == Self.unit + text)
    }
  }
}

/// The same numbers for the same seed (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0xD129_0D3F_2C5A_4F6B }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
