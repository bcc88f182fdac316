import Documents
import Testing

@testable import Workflow

/// Who holds an office on a day, as settings say.
@Suite struct ApprovalSettingsTests {
  private static let text = """
    agency: Kabupaten Kepahiang
    approvals:
      people:
        - {principal: a@x, roles: [ppk], from: 2025-02-20, until: 2026-06-30}
        - {principal: a@x, roles: [ppk, pyb], from: 2027-01-01}
        - {principal: b@x, roles: [pyb], revoked_on: 2026-10-01}
        - {principal: b@x, roles: [pyb], from: 2027-01-01}
      demands:
        - {kind: policy, status: [berlaku], roles: [ppk, pyb]}
        - {kind: plan, roles: [ppk], persons: 2}

    """

  private func settings() throws -> ApprovalSettings {
    try #require(ApprovalSettings(Document.yaml(Array(Self.text.utf8))))
  }

  @Test(arguments: [
    ("a@x", "ppk", "2025-02-19", ApprovalSettings.Tenure.notYet),
    ("a@x", "ppk", "2025-02-20", .holds), ("a@x", "ppk", "2026-06-30", .holds),
    ("a@x", "ppk", "2026-07-01", .ended), ("a@x", "ppk", "2027-01-01", .holds),
    ("a@x", "pyb", "2026-06-30", .notYet), ("a@x", "bagian_hukum", "2027-01-01", .never),
    ("b@x", "pyb", "2026-09-30", .holds), ("b@x", "pyb", "2026-10-01", .revoked),
    ("b@x", "pyb", "2027-01-01", .holds), ("c@x", "ppk", "2027-01-01", .never),
  ])
  func `an office is held from the first day to the last, or until it is taken back`(
    principal: String, role: String, day: String, expected: ApprovalSettings.Tenure
  ) throws {
    #expect(try settings().tenure(of: principal, in: role, on: day) == expected)
  }

  @Test func `as many persons as offices agree, where nothing else is said`() throws {
    let demands = try settings().demands
    #expect(demands.map(\.persons) == [2, 2])
    #expect(demands[0].concerns(status: "berlaku"))
    #expect(!demands[0].concerns(status: "rancangan"))
    #expect(!demands[0].concerns(status: nil))
    #expect(demands[1].concerns(status: nil))
  }

  @Test func `files and demands have their usual names and lines`() throws {
    let settings = try settings()
    #expect(settings.paths == ["allowed_signers"])
    let named = "approvals: {signers: a, keyring: b, revocations: c}\n"
    #expect(ApprovalSettings(Document.yaml(Array(named.utf8)))?.paths == ["a", "b", "c"])
    #expect(settings.demands.map(\.line) == [9, 10])
    #expect(settings.roles(of: "a@x") == ["ppk", "pyb"])
    #expect(ApprovalSettings(Document.yaml(Array("agency: x\n".utf8))) == nil)
  }
}
