import Documents
import Foundation
import Git
import Records
import Store
import Summaries
import Testing

@testable import Workflow

/// What a change would do that is neither committed nor in the work tree: what `adjust` shows.
@Suite struct ImpactScopeTests {
  private static let policy = "policies/POL-00000G5.md"

  private func git(_ root: String, _ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "git", "-c", "user.name=A", "-c", "user.email=a@example.org", "-C", root,
    ]
    process.arguments? += arguments
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }

  private func write(_ text: String, to path: String) throws {
    let url = URL(filePath: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: url, atomically: true, encoding: .utf8)
  }

  @Test func `an uncommitted change is measured against HEAD and leaves no trace`() async throws {
    let root = NSTemporaryDirectory() + "bangkom-impact-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: root) }
    let environment = ["HOME": "/nonexistent", "PATH": "/usr/bin:/bin"]
    _ = try Initialization(root: root, environment: environment, executable: "bangkom")
      .run(agency: "Kepahiang", language: "id")
    let fixture = try Fixture("hour-outlook")
    for (path, text) in fixture.files { try write(text, to: "\(root)/\(path)") }
    try git(root, "add", "-A")
    try git(root, "commit", "-qm", "awal", "--no-verify")
    let text = try #require(fixture.files[Self.policy])
    let changed = text.replacing("2028-01-01, value: 24", with: "2027-01-01, value: 24")
    let examiner = Examiner(
      try RecordsRepository(at: root, environment: environment), today: "2026-12-14",
      now: Int64(Date().timeIntervalSince1970 * 1e9), temporaryFolder: NSTemporaryDirectory())
    let impact = try await examiner.impact(
      from: .revision("HEAD"),
      to: .changes([Self.policy: .file(Array(changed.utf8))]))
    let outlook = try #require(impact.figures.first { $0.summary.name == "hour-outlook" })
    // Of five people fewer than five are below now: only the minimum itself is told.
    #expect(outlook.rows.map(\.key) == [[.integer(2027)]])
    #expect(outlook.rows[0].cells.map(\.column.name) == ["minimum"])
    #expect(outlook.rows[0].cells[0].difference == .integer(4))
    #expect(impact.appeared.map(\.problem.rule) == ["policy-change"])
    #expect(impact.computedCount < impact.summaryCount)
    #expect(try String(contentsOfFile: "\(root)/\(Self.policy)", encoding: .utf8) == text)
    #expect(
      try await examiner.examine(.workTree).findings.allSatisfy {
        $0.problem.rule != "policy-change"
      })
    let none = try await examiner.impact(from: .revision("HEAD"), to: .workTree)
    #expect(none.isEmpty && none.computedCount == 0)
  }
}
