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
}
