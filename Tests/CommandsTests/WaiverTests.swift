import Testing

/// Waivers: a finding that an office accepts for a time.
@Suite struct WaiverTests {
  static let today = ["--today", "2026-11-24"]

  /// A repository with one finding: the file's name does not fit the record.
  private func repository(waiver: String) async throws -> TestRepository {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init"])
    try repository.write(
      """
      schema: org-unit/1
      id: UNT-A81YZBX
      code: "1"
      name: Dinas Kesehatan
      type: dinas
      active_from: 1 Januari 2017

      """, to: "registry/units/UNT-A81YZBX.yaml")
    try repository.write(
      """
      schema: waiver/1
      id: WVR-7K3QDXM
      title: Tanggal lama
      \(waiver)
      record: UNT-A81YZBX
      reason: Keputusan lama menulis tanggal dengan huruf
      granted_by: bagian_hukum
      granted_on: 2026-01-02

      """, to: "reviews/waivers/WVR-7K3QDXM.yaml")
    return repository
  }

  @Test func `a finding is waived, and strictly it is not`() async throws {
    let repository = try await repository(waiver: "rule: format-date\nuntil: 2026-12-31")
    let check = ["check", "--lang", "en", "--format", "short"] + Self.today
    var (status, text) = await repository.bangkom(check)
    #expect(status == 0)
    #expect(text == "1 finding is waived; --strict shows it\n")
    (status, text) = await repository.bangkom(check + ["--strict"])
    #expect(status == 1)
    #expect(text.contains("[format-date]"))
  }

  @Test func `a waiver past its end covers nothing and is an error`() async throws {
    let repository = try await repository(waiver: "rule: format-date\nuntil: 2026-11-23")
    let (status, text) = await repository.bangkom(["check", "--format", "short"] + Self.today)
    #expect(status == 1)
    #expect(text.contains("[format-date]"))
    #expect(text.contains("WVR-7K3QDXM.yaml:5:8: error: "))
    #expect(text.contains("[waiver-expired]"))
  }

  @Test(arguments: ["personal-data", "policy-change", "review-changed", "id-reused"])
  func `what history keeps is not waived`(rule: String) async throws {
    let repository = try await repository(waiver: "rule: \(rule)\nuntil: 2026-12-31")
    let (status, text) = await repository.bangkom(["check", "--lang", "en"] + Self.today)
    #expect(status == 1)
    #expect(text.contains("`\(rule)` cannot be waived"), "\(text)")
  }

  @Test func `a waiver of what is not there is told`() async throws {
    let repository = try await repository(waiver: "rule: format-dat\nuntil: 2026-12-31")
    let (status, text) = await repository.bangkom(["check", "--lang", "en"] + Self.today)
    #expect(status == 1)
    #expect(text.contains("there is no rule `format-dat`"))
    #expect(text.contains("did you mean `format-date`?"))
    try repository.write(
      try repository.read("reviews/waivers/WVR-7K3QDXM.yaml")
        .replacing("format-dat\n", with: "unknown-field\n"), to: "reviews/waivers/WVR-7K3QDXM.yaml")
    #expect(
      await repository.bangkom(["check", "--lang", "en"] + Self.today).text
        .contains("`unknown-field` finds nothing in UNT-A81YZBX; the waiver can go"))
  }
}
