import Documents
import Records
import Testing

@Suite struct PersonalDataTests {
  @Test(arguments: [
    "198503152010011002", "19850315 201001 1 002", "1702034503850001", "0812 3456 7890",
    "0812-3456-7890", "+62 812 3456 7890", "081234567", "budi@kepahiang.go.id",
  ]) func `personal data is found wherever it stands`(text: String) throws {
    // One digit too few for a telephone number.
    let isAny = text != "081234567"
    for offset in 0..<25 {
      for line in ["", "size: 1\n"] {
        let before = "\(line)# \(String(repeating: "x", count: offset)) "
        let problems = PersonalData.problems(in: Array("\(before)\(text)\n".utf8))
        #expect(problems.count == (isAny ? 1 : 0))
        guard let range = problems.first?.range else { continue }
        #expect(range.offset == before.utf8.count && range.length == text.utf8.count)
        #expect(range.line == (line.isEmpty ? 1 : 2))
      }
    }
  }

  @Test(arguments: [
    "2026-12-14 2026-12-15", "tel: 0812 3456  7890", "PLN-000008G", "1 2 3 4 5 6 7 8 9 10 11",
    "00000000000000000000", "a@b", "x0812345678901", "12345678901234567",
  ]) func `other numbers are left alone`(text: String) {
    #expect(PersonalData.problems(in: Array(text.utf8)).isEmpty)
  }
}
