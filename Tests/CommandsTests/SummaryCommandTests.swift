import Foundation
import Testing

@Suite struct SummaryCommandTests {
  private func repository() async throws -> TestRepository {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init"])
    try repository.write(
      """
      schema: position/1
      id: POS-0000012
      name: Pelaksana
      group: pelaksana
      family: administrasi

      """, to: "registry/positions/POS-0000012.yaml")
    var people = "id,status,unit,position,rank,education,active_from,active_to\n"
    var scores =
      "person,qualification,leadership,functional,technical,seminar,performance,discipline\n"
    for (index, score) in [30, 30, 30, 25, 25, 25, 25, 25, 25].enumerated() {
      let id = "ASN-000000\(index)"
      people += "\(id),PNS,UNT-0000012,POS-0000012,,S1,2010-01-01,\n"
      scores += "\(id),15,0,0,22.5,17.5,\(score),5\n"
    }
    try repository.write(people, to: "registry/people.csv")
    try repository.write(scores, to: "evaluations/2026/ip-asn.csv")
    return repository
  }

  @Test func `what is published hides small groups, what is worked with does not`() async throws {
    let repository = try await repository()
    let arguments = [
      "summary", "professionalism-index", "breakdown=semua", "--format", "json",
    ]
    // 85 and 90 are both Tinggi.
    let exact = await repository.bangkom(arguments).text
    #expect(exact.contains(#""people": 9"#), "\(exact)")
    #expect(exact.contains(#""high": 9"#), "\(exact)")
    let rules = "registry/reference"
    let name = try FileManager.default.contentsOfDirectory(atPath: "\(repository.root)/\(rules)")
      .first { $0.contains("ambang") }
    let path = "\(rules)/\(name ?? "")"
    let text = try repository.read(path)
    try repository.write(text.replacingOccurrences(of: "value: 5\n", with: "value: 10\n"), to: path)
    let published = await repository.bangkom(arguments + ["--published"]).text
    #expect(published.contains(#""people": "*""#), "\(published)")
    #expect(published.contains(#""mean": "*""#), "\(published)")
    #expect(await repository.bangkom(arguments).text == exact)
  }

  @Test func `a summary that lists persons is not published`() async throws {
    let repository = try await repository()
    let arguments = ["summary", "professionalism-by-person"]
    #expect(await repository.bangkom(arguments).text.contains("ASN-0000000"))
    let (status, text) = await repository.bangkom(arguments + ["--published"])
    #expect(status == 2)
    #expect(text.contains("lists persons and is not published"))
    #expect(
      await repository.bangkom(arguments + ["--explain"]).text.contains(
        "lists persons: not published"))
  }
}
