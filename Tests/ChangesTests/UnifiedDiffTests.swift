import Changes
import Foundation
import Testing

/// Differences of lines: `git apply` makes the new text of the old one.
@Suite struct UnifiedDiffTests {
  private func text(_ before: String, _ after: String, path: String = "a.yaml") -> String {
    UnifiedDiff(path: path, from: Array(before.utf8), to: Array(after.utf8)).lines
      .map { $0.text + "\n" }.joined()
  }

  @Test func `lines that change stand between lines that stay`() {
    let before = (1...12).map { "line \($0)\n" }.joined()
    let after = before.replacing("line 2\n", with: "").replacing("line 11", with: "Line 11")
    #expect(
      text(before, after) == """
        diff --git a/a.yaml b/a.yaml
        --- a/a.yaml
        +++ b/a.yaml
        @@ -1,5 +1,4 @@
         line 1
        -line 2
         line 3
         line 4
         line 5
        @@ -8,5 +7,5 @@
         line 8
         line 9
         line 10
        -line 11
        +Line 11
         line 12

        """)
    #expect(text("a\n", "a\n") == "")
    #expect(text("a", "a\n").contains("-a\n\\ No newline at end of file\n+a\n"))
    #expect(text("a\n", "b\n", path: "x\"\t.yaml").hasPrefix("diff --git \"a/x\\\"\\t.yaml\" "))
  }

  @Test(arguments: 0..<30) func `git apply makes the new text of the old one`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let folder = NSTemporaryDirectory() + "bangkom-diff-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    func lines() -> String {
      let words = ["a", "b", "c", "", "é", "x\r"]
      let text = (0..<Int.random(in: 1...20, using: &random)).map { _ in
        words[Int.random(in: 0..<words.count, using: &random)]
      }.joined(separator: "\n")
      return Bool.random(using: &random) ? text + "\n" : text
    }
    let (before, after) = (lines(), lines())
    guard !before.isEmpty, !after.isEmpty, before != after else { return }
    try before.write(toFile: "\(folder)/a.yaml", atomically: true, encoding: .utf8)
    try text(before, after).write(toFile: "\(folder)/patch", atomically: true, encoding: .utf8)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git", "apply", "--whitespace=nowarn", "patch"]
    process.currentDirectoryURL = URL(filePath: folder)
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(before.debugDescription)\n\(text(before, after))")
    let result = try String(contentsOfFile: "\(folder)/a.yaml", encoding: .utf8)
    #expect(Array(result.utf8) == Array(after.utf8))
  }
}
