internal import Documents
internal import Git
internal import Records
internal import Store
internal import Summaries

/// Whether the figures that new adjustments rest on are what their summaries gave at the commit
/// that they were read from.
struct EvidenceCheck {
  private let checks: ChangeChecks

  init(_ checks: ChangeChecks) { self.checks = checks }

  /// What is wrong with adjustments that the base snapshot does not have as they are.
  func findings() async throws -> [Finding] {
    guard try checks.hasChanges(of: "adjustment") else { return [] }
    let changed = try Evidence.all(
      where: "e.at IS NOT NULL AND e.file IN (SELECT file FROM base_change)", in: checks.store)
    var findings: [Finding] = []
    for evidence in changed {
      if let finding = try await finding(evidence) { findings.append(finding) }
    }
    return findings
  }

  private func finding(_ evidence: Evidence) async throws -> Finding? {
    let figures = FigureReader(
      git: try checks.git(), store: checks.store, isKept: checks.lasting == nil,
      temporaryFolder: checks.temporaryFolder)
    let name = evidence.commit ?? ""
    guard let commit = try? checks.git().resolve(name) else {
      return Self.finding(
        evidence, Self.unknownCommit.name, "at", severity: .warning,
        LocalizedText(
          en: "there is no commit `\(name)` here, so the figure can't be computed again",
          id: "tidak ada commit `\(name)` di sini, jadi angkanya tidak dapat dihitung ulang"))
    }
    let computed: Result<SummaryFigure, WorkflowError>
    do {
      computed = .success(try await figures.figure(of: evidence, at: commit))
    } catch {
      computed = .failure(error)
    }
    if case .failure(.broken) = computed {
      return Self.finding(
        evidence, Self.unknownCommit.name, "at", severity: .warning,
        LocalizedText(
          en: "the schemas of \(name) can't be used, so the figure can't be computed again",
          id: "skema pada \(name) tidak dapat dipakai, jadi angkanya tidak dapat dihitung ulang"))
    }
    switch try computed.get() {
    case .value(let figure):
      guard let summary = checks.library.summaries.first(where: { $0.name == evidence.summary }),
        let column = summary.columns.first(where: { $0.name == evidence.column })
      else { return nil }
      let given = column.format.plain(evidence.value)
      guard given != figure else { return nil }
      return Self.finding(
        evidence, Self.wrongValue.name, "value",
        LocalizedText(
          en: "`\(evidence.name)` was \(figure) at \(name), not \(given)",
          id: "`\(evidence.name)` pada \(name) bernilai \(figure), bukan \(given)"))
    case .none:
      return Self.finding(
        evidence, Self.wrongValue.name, "row",
        LocalizedText(
          en: "`\(evidence.name)` had no figure at \(name)",
          id: "`\(evidence.name)` tidak punya angka pada \(name)"))
    case .several:
      return Self.finding(
        evidence, Self.wrongValue.name, "row",
        LocalizedText(
          en: "several rows of `\(evidence.summary)` are so called; name more of its columns",
          id: "beberapa baris `\(evidence.summary)` bernama demikian; sebutkan lebih banyak kolom"))
    case .noColumn:
      return Self.finding(
        evidence, Self.wrongValue.name, "column",
        LocalizedText(
          en: "`\(evidence.summary)` has no column `\(evidence.column)`",
          id: "`\(evidence.summary)` tidak punya kolom `\(evidence.column)`"))
    }
  }

  private static func finding(
    _ evidence: Evidence, _ rule: String, _ field: String, severity: Severity = .error,
    _ message: LocalizedText
  ) -> Finding {
    let rev = evidence.commit.map { " --rev \($0)" } ?? ""
    let command = "bangkom summary \(evidence.summary)\(rev)"
    return Finding(
      path: evidence.path,
      problem: Problem(
        rule: rule, severity: severity, pointer: "\(evidence.pointer)/\(field)", range: nil,
        message: message, help: [LocalizedText(verbatim: command)]),
      recordID: evidence.adjustment, recordTitle: evidence.title)
  }
}

// MARK: - Rules

extension EvidenceCheck {
  /// What can be wrong with a figure that is named with its commit.
  static let rules = [wrongValue, unknownCommit]

  private static let wrongValue = RuleDescription(
    name: "evidence-value",
    title: LocalizedText(
      en: "evidence that is not what the summary gave",
      id: "bukti yang tidak sama dengan ringkasannya"),
    why: LocalizedText(
      en: "a policy rests on this figure; anybody must be able to compute it again",
      id: "kebijakan bertumpu pada angka ini; siapa pun harus dapat menghitungnya lagi"),
    remedy: LocalizedText(
      en: "copy the figure that `bangkom summary NAME --rev COMMIT` prints",
      id: "salin angka yang dicetak `bangkom summary NAMA --rev COMMIT`"),
    source: "bangkom [R73]",
    bad: "- {summary: hour-attainment, row: 2026, column: share_met, value: 85, at: 3f9c2ab}",
    good: "- {summary: hour-attainment, row: 2026, column: share_met, value: 52.4, at: 3f9c2ab}",
    reading: .illustration)

  private static let unknownCommit = RuleDescription(
    name: "evidence-commit", severity: .warning,
    title: LocalizedText(
      en: "evidence from a commit that is not here", id: "bukti dari commit yang tidak ada di sini"),
    why: LocalizedText(
      en:
        "a squash, a rebase or a shallow clone takes away the commit that the figure was read from",
      id: "squash, rebase, atau klon dangkal menghilangkan commit tempat angka itu dibaca"),
    remedy: LocalizedText(
      en: "name a commit of the branch that stays, or fetch the whole history",
      id: "sebut commit pada cabang yang menetap, atau ambil seluruh riwayatnya"),
    source: "bangkom [R73]", bad: "at: 0000000", good: "at: 3f9c2ab", reading: .illustration)
}
