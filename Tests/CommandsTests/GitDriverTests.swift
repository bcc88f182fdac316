import Foundation
import Testing

/// The real git over records, with bangkom's drivers.
@Suite struct GitDriverTests {
  private func repository() async throws -> TestRepository {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init", "--agency", "Kepahiang"])
    try repository.write(
      "schema: org-unit/1\nid: UNT-TA6JQCX\nname: Badan Kepegawaian\ntype: badan\n",
      to: "registry/units/UNT-TA6JQCX-badan.yaml")
    try repository.write(
      """
      ---
      schema: policy/1
      id: POL-7K3QDXM
      ---
      ## Pasal 5 {#pasal-5}

      (1) Setiap PNS belajar 20 jam. Sisanya tetap.

      """, to: "policies/POL-7K3QDXM-jam.md")
    _ = try repository.git("add", "-A")
    _ = try repository.git("commit", "-qm", "awal", "--no-verify")
    try repository.write(
      "# rapi\nname: \"Badan Kepegawaian Daerah\"\nid: UNT-TA6JQCX\ntype: badan\nschema: org-unit/1\n",
      to: "registry/units/UNT-TA6JQCX-badan.yaml")
    try repository.write(
      try repository.read("policies/POL-7K3QDXM-jam.md").replacing("20 jam", with: "24 jam"),
      to: "policies/POL-7K3QDXM-jam.md")
    return repository
  }

  @Test func `git diff, show and log show values and sentences`() async throws {
    let repository = try await repository()
    let expected = [
      "-name: Badan Kepegawaian\n+name: Badan Kepegawaian Daerah\n",
      "-(1) Setiap PNS belajar 20 jam.\n+(1) Setiap PNS belajar 24 jam.\n Sisanya tetap.\n",
    ]
    let diff = try repository.git("--no-pager", "diff") + "\n"
    for part in expected { #expect(diff.contains(part), "\(diff)") }
    #expect(!diff.contains("rapi"))
    #expect(
      try repository.git("--no-pager", "diff", "--word-diff").contains("belajar [-20-]{+24+} jam."))
    #expect(try repository.git("--no-pager", "diff", "--no-textconv").contains("+# rapi\n"))
    _ = try repository.git("commit", "-qam", "ubah", "--no-verify")
    for command in [["show"], ["log", "-p", "-1"]] {
      let text = try repository.run(["git", "--no-pager"] + command).text
      for part in expected { #expect(text.contains(part), "\(text)") }
    }
  }

  @Test func `without the executable git shows the files`() async throws {
    let repository = try await repository()
    let command = try repository.git("config", "diff.bangkom.textconv")
    _ = try repository.git(
      "config", "diff.bangkom.textconv",
      command.replacing(TestRepository.executable, with: "/nonexistent/bangkom"))
    #expect(try repository.git("--no-pager", "diff").contains("+# rapi\n"))
  }

  @Test func `a name that looks like an option is a name`() async throws {
    let repository = try await repository()
    try repository.write("schema: org-unit/1\nid: A\nname: Satu\n", to: "--help.yaml")
    _ = try repository.git("add", "-A")
    try repository.write("schema: org-unit/1\nname: 'Dua'\nid: A\n", to: "--help.yaml")
    let text = try repository.git("--no-pager", "diff", "--", "--help.yaml")
    #expect(text.hasSuffix("\n-name: Satu\n+name: Dua"), "\(text)")
  }

  @Test func `a file that is broken is shown as it is`() async throws {
    let repository = try await repository()
    try repository.write("schema: org-unit/1\nid: [\n", to: "registry/units/UNT-TA6JQCX-badan.yaml")
    #expect(try repository.git("--no-pager", "diff").hasSuffix("\n+id: ["))
  }

  @Test func `as an external diff bangkom shows what it shows itself`() async throws {
    let repository = try await repository()
    _ = try repository.git(
      "config", "diff.bangkom.command", "'\(TestRepository.executable)' git-diff-driver")
    _ = try repository.git("mv", "policies/POL-7K3QDXM-jam.md", "policies/POL-7K3QDXM-lain.md")
    _ = try repository.git("add", "-A")
    let text = try repository.git("--no-pager", "diff", "--cached", "-M") + "\n"
    #expect(
      text.contains(
        """
        changed  UNT-TA6JQCX "Badan Kepegawaian Daerah"
                 registry/units/UNT-TA6JQCX-badan.yaml
          ~ name: Badan Kepegawaian -> Badan Kepegawaian Daerah

        """), "\(text)")
    #expect(text.contains("policies/POL-7K3QDXM-jam.md -> policies/POL-7K3QDXM-lain.md\n"))
    #expect(text.contains("belajar [-20-]{+24+} jam."))
  }

  @Test func `the external diff tells modes, new files and what is only set anew`() async throws {
    let repository = try TestRepository()
    try repository.write("schema: a/1\nx: 1\n", to: "old.yaml")
    try repository.write("x: 1 # sama\nschema: a/1\n", to: "new.yaml")
    func driver(_ arguments: String...) async -> (status: Int32, text: String) {
      await repository.bangkom(["git-diff-driver"] + arguments)
    }
    #expect(
      await driver("a.yaml", "old.yaml", "1", "100644", "new.yaml", "2", "100755").text
        == "a.yaml: 100644 -> 100755\nreformatted  a.yaml\n")
    #expect(
      await driver("a.yaml", "/dev/null", ".", ".", "new.yaml", "2", "100644").text
        == "added    a.yaml\n  x: 1\n")
    #expect(await driver("a.yaml").text == "unmerged: a.yaml\n")
    #expect(await driver("a.yaml", "b").status == 2)
  }

  @Test func `a file that is no text is refused, so that git shows it itself`() async throws {
    let repository = try TestRepository()
    try Data([0xFF, 0xFE, 0x00]).write(to: URL(filePath: "\(repository.root)/a.csv"))
    #expect(await repository.bangkom(["textconv", "a.csv"]).status == 4)
    #expect(await repository.bangkom(["textconv", "tidak-ada.csv"]).status == 4)
  }
}
