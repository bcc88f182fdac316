import Testing

/// What closes the cycle: what is due, what calls for a review, drafts for open needs, the trace.
@Suite struct CycleCommandTests {
  /// One demo for all questions, as it takes a while to write.
  @Test func `the demo says what is due, what must be reviewed, and what is still open`()
    async throws
  {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init", "--demo"])
    func ask(_ arguments: String...) async -> (status: Int32, text: String) {
      await repository.bangkom(arguments + ["--lang", "en", "--today", "2026-12-14"])
    }
    var (status, text) = await ask("due", "--within", "365")
    #expect(status == 0)
    #expect(text.contains("evaluasi L3"))
    #expect(text.contains(" due, 0 of them late\n"))
    (status, text) = await repository.bangkom(
      ["due", "--late", "--lang", "en", "--today", "2028-01-01"])
    #expect(status == 1)
    (_, text) = await ask("due", "--within", "365", "--format", "ics")
    #expect(text.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"))
    #expect(text.hasSuffix("END:VCALENDAR\r\n"))
    #expect(text.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 75 })
    #expect(text.contains("DTSTAMP:20261214T000000Z\r\n"))

    (status, text) = await ask("review-needed")
    #expect(status == 1)
    #expect(text.contains("hour-attainment 2026 share_met"))
    #expect(text.contains("perlu_ditinjau"))
    #expect(text.contains("1 of 1 objectives call for a review"))

    (status, text) = await ask("trace", "PLI-0VP02YB", "--format", "csv")
    #expect(status == 0)
    #expect(text.contains(",PLI-0VP02YB,ACT-0ASZ313,EVL-163TPC5,"))
    #expect(await ask("trace", "PLI-0000000").status != 0)
    (status, text) = await ask("trace", "--breaks", "--format", "csv")
    #expect(status == 1)
    #expect(text.hasPrefix("break,record,title,detail\n"))

    (status, text) = await ask("needs", "--propose")
    #expect(status == 2)
    #expect(text.contains("--plan ID") && text.contains("PLN-Q0F3SGZ"))
    (status, text) = await ask("needs", "--propose", "--plan", "PLN-Q0F3SGZ")
    #expect(status == 0)
    let paths = text.split(separator: "\n").filter { $0.hasPrefix("plans/2026/PLI-") }
    let first = try #require(paths.first)
    let draft = try repository.read(String(first))
    #expect(draft.contains("plan: PLN-Q0F3SGZ\n"))
    #expect(draft.contains("  - {survey: SRV-H7N4CMA, competency: CMP-"))
    #expect(!draft.contains("{{"))
    // What a person has to decide is what is missing, and the plan was set already.
    (status, text) = await ask("check", "--format", "short", String(first))
    #expect(status == 1)
    #expect(text.contains("[plan-item-change]") && text.contains("[wrong-type]"))
    #expect(!text.contains("[enum]") && !text.contains("[unknown-field]"))
  }
}
