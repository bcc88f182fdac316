import Testing

/// Summaries that a repository keeps as pages.
@Suite struct SummaryPageTests {
  @Test func `a page is what the records give, and nothing else is committed`() async throws {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init"])
    let page = "summaries/plan-coverage.md"
    var (status, text) = await repository.bangkom(["summary", "plan-coverage", "--write"])
    #expect(status == 0)
    #expect(text == "\(page)\n")
    let written = try repository.read(page)
    #expect(written.hasPrefix("<!-- Made by `bangkom summary --write plan-coverage`"))
    #expect(written.contains("<!-- From schema/plans/summaries/plan-coverage.sql -->"))
    #expect(await repository.bangkom(["summary", "--check"]).status == 0)
    // Without a name the pages that are there are written again.
    try repository.write(written.replacing("# ", with: "# x"), to: page)
    (status, text) = await repository.bangkom(["check", "--lang", "en", "--format", "short"])
    #expect(status == 1)
    #expect(text.hasPrefix("\(page):4:1: error: this page is not what the records give"))
    #expect(await repository.bangkom(["summary", "--check"]).status == 1)
    _ = try repository.git("add", ".")
    #expect(await repository.bangkom(["hook", "run", "pre-commit"]).status == 1)
    #expect(await repository.bangkom(["summary", "--write"]).text == "\(page)\n")
    #expect(try repository.read(page) == written)
    _ = try repository.git("add", ".")
    _ = try repository.git("commit", "-qm", "page")
    #expect(await repository.bangkom(["check", "--rev", "HEAD"]).status == 0)
  }

  @Test func `what lists persons or changes with the day has no page`() async throws {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init"])
    for name in ["hour-credit", "due"] {
      #expect(await repository.bangkom(["summary", name, "--write"]).status != 0)
    }
    try repository.write("x\n", to: "summaries/what.md")
    let (status, text) = await repository.bangkom(["check", "--lang", "en"])
    #expect(status == 1)
    #expect(text.contains("there is no summary that this could be the page of"))
  }
}
