import Foundation
import Testing

/// Pages of summaries after a merge of their records.
@Suite struct MergedPageTests {
  @Test func `pages are written anew from the records of both sides`() async throws {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init", "--demo"])
    let page = "summaries/public-input-register.md"
    _ = await repository.bangkom(["summary", "--write", "public-input-register"])
    _ = try repository.git("add", "-A")
    _ = try repository.git("commit", "-qm", "summaries: a page")
    let files = try repository.run(["grep", "-l", "diterima_sebagian", "-r", "consultation"]).text
      .split(separator: "\n").map(String.init).sorted()
    func reject(_ file: String, _ more: String = "") async throws {
      try repository.write(
        try repository.read(file).replacingOccurrences(of: "diterima_sebagian", with: "ditolak")
          + more, to: file)
      _ = await repository.bangkom(["summary", "--write"])
      _ = try repository.git("commit", "-qam", "consultation: a rejection")
    }
    _ = try repository.git("switch", "-qc", "satu")
    try await reject(files[0])
    _ = try repository.git("switch", "-q", "main")
    try await reject(files[1])
    // Without conflict git asks for one more command; the page is staged.
    let (status, text) = try repository.run(["git", "merge", "satu", "-m", "gabung"])
    #expect(status == 1)
    #expect(text.contains("\(page): written anew from the merged records, and staged\n"))
    #expect(text.contains("git commit --no-edit\n"))
    _ = try repository.git("commit", "-q", "--no-edit")
    #expect(try repository.git("status", "--porcelain") == "")
    #expect(await repository.bangkom(["check"]).status == 0)
    // With a conflict the commit that ends it takes the page along.
    _ = try repository.git("switch", "-qc", "dua")
    try await reject(files[2], "# dua\n")
    _ = try repository.git("switch", "-q", "main")
    try await reject(files[3])
    try repository.write(try repository.read(files[2]) + "# utama\n", to: files[2])
    _ = try repository.git("commit", "-qam", "consultation: a note")
    #expect(try repository.run(["git", "merge", "dua", "-m", "gabung"]).status == 1)
    #expect(await repository.bangkom(["resolve", files[2], "--theirs"]).status == 0)
    let last = try repository.run(["git", "commit", "-qa", "--no-edit"])
    #expect(last.status == 0, "\(last.text)")
    #expect(last.text.contains("\(page): written anew"))
    #expect(try repository.git("status", "--porcelain") == "")
    #expect(try repository.git("log", "-1", "--format=%P").split(separator: " ").count == 2)
    #expect(await repository.bangkom(["summary", "--check"]).status == 0)
  }
}
