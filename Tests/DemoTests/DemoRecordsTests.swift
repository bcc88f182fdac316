import Testing

@testable import Demo

@Suite struct DemoRecordsTests {
  @Test func `the same seed gives the same records`() {
    let first = DemoRecords.files()
    #expect(first == DemoRecords.files())
    #expect(first.count > 500)
  }

  @Test func `no file holds a number that could name a real person`() {
    for (path, text) in DemoRecords.files() {
      // A NIP has 18 digits and starts with a birth date; a NIK has 16.
      let isPersonal = text.contains(#/\b(19|20)\d{6}(19|20)\d{8}\b|\b\d{16}\b/#)
      #expect(!isPersonal, "\(path)")
    }
  }

  @Test func `every mistake has a place in the good demo`() throws {
    let changes = try DemoRecords.mistakes(today: "2026-12-14")
    #expect(changes.count > 200)
    #expect(changes.values.contains { $0 == nil })
    // Another day changes only what expires soon after it.
    let later = try DemoRecords.mistakes(today: "2027-12-14")
    #expect(changes.filter { later[$0.key] != $0.value }.count == 1)
  }

  @Test func `a mistake without place is told`() throws {
    var mistakes = DemoMistakes(files: ["a/1.yaml": "owner: x\n", "a/2.yaml": "owner: x\n"])
    try mistakes.make(DemoMistake("first", .replace("owner", "ownr", in: "a/*.yaml")))
    try mistakes.make(DemoMistake("second", .line("owner:", nil, in: "a/*.yaml")))
    #expect(mistakes.files == ["a/1.yaml": "ownr: x\n", "a/2.yaml": ""])
    // Each file is changed once.
    #expect(throws: DemoMistakes.NoPlace(what: "third")) {
      try mistakes.make(DemoMistake("third", .add("more", in: "a/*.yaml")))
    }
  }
}
