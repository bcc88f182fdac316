import Foundation
import Testing

/// Two sides that are each valid, and not together.
@Suite struct MergedRecordsTests {
  @Test func `items of both sides are held against the ceiling before the merge is committed`()
    async throws
  {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init", "--demo"])
    let plan = try repository.read("plans/2026/PLN-Q0F3SGZ-rencana.yaml")
    try repository.write(
      plan.replacingOccurrences(of: "id: PLN-Q0F3SGZ", with: "id: PLN-C2WNHE5")
        .replacingOccurrences(of: "year: 2026", with: "year: 2027")
        .replacingOccurrences(of: "status: ditetapkan", with: "status: draf")
        .replacing(/amount: [0-9]+/, with: "amount: 500000000"),
      to: "plans/2027/PLN-C2WNHE5-rencana.yaml")
    _ = try repository.git("add", "-A")
    _ = try repository.git("commit", "-qm", "plans: a draft for 2027")
    let item = try repository.read(
      "plans/2026/PLI-0VP02YB-pelatihan-teknologi-informasi-perkantoran-5.yaml")
    func add(_ id: String, _ amount: String) throws {
      let text = item.replacingOccurrences(of: "PLI-0VP02YB", with: id)
        .replacingOccurrences(of: "PLN-Q0F3SGZ", with: "PLN-C2WNHE5")
        .replacing(/(start|end): 2026/) { "\($0.1): 2027" }
        .replacing(/amount: [0-9]+/, with: "amount: \(amount)")
      try repository.write(text, to: "plans/2027/\(id)-pelatihan.yaml")
      _ = try repository.git("add", "-A")
      _ = try repository.git("commit", "-qm", "plans: \(id)")
    }
    _ = try repository.git("switch", "-qc", "satu")
    try add("PLI-C2WNHE5", "300000000")
    _ = try repository.git("switch", "-q", "main")
    try add("PLI-M4T90R3", "300000000")
    let head = try repository.git("rev-parse", "HEAD")
    let (status, text) = try repository.run(["git", "merge", "satu", "-m", "gabung"])
    #expect(status == 1)
    #expect(
      text.contains(
        "error[plan-ceiling]: items of `5.04.02.2.01` cost Rp600,000,000, the ceiling is "
          + "Rp500,000,000\n"))
    #expect(text.contains("or undo it: git merge --abort\n"))
    #expect(try repository.git("rev-parse", "HEAD") == head)
    // Undone, everything is as it was; mended, the merge is committed.
    _ = try repository.git("merge", "--abort")
    #expect(try repository.git("status", "--porcelain") == "")
    _ = try repository.run(["git", "merge", "satu", "-m", "gabung"])
    try repository.write(
      try repository.read("plans/2027/PLI-C2WNHE5-pelatihan.yaml")
        .replacingOccurrences(of: "300000000", with: "200000000"),
      to: "plans/2027/PLI-C2WNHE5-pelatihan.yaml")
    _ = try repository.git("commit", "-qam", "gabung")
    #expect(try repository.git("log", "-1", "--format=%P").split(separator: " ").count == 2)
  }
}
