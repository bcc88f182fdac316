internal import Documents
internal import Git
internal import Records
internal import Store

/// Ids that a record had which was deleted, and that another one has now.
///
/// A record that comes back exactly as it once was, as `git revert` and `git checkout` bring it, is
/// the same one.
struct ReusedIDs {
  private let checks: ChangeChecks
  private let base: ObjectID

  /// - `base`: The commit behind which everything is history.
  init(_ checks: ChangeChecks, base: ObjectID) {
    (self.checks, self.base) = (checks, base)
  }

  /// What is wrong with the new records of a snapshot.
  func findings() throws -> [Finding] {
    let records = try checks.store.newRecords()
    guard !records.isEmpty else { return [] }
    let history = try History(
      of: base, checks.store, in: checks.git(), lasting: checks.lasting)
    var findings: [Finding] = []
    for record in records {
      let (id, path) = (record.id, record.path)
      let past = try history.revisions(ofRecord: id)
      guard !past.isEmpty, let blob = try checks.blob(path) else { continue }
      let folder = path.prefix { $0 != "/" }
      let own = past.flatMap { revision in
        revision.files.filter { $0.path.prefix { $0 != "/" } == folder }
          .map { (revision.commit, $0) }
      }
      guard let (commit, _) = own.first,
        !own.contains(where: { $0.1.new == blob || $0.1.old == blob })
      else { continue }
      let (name, day) = (commit.id.abbreviated(), commit.author.time.day)
      findings.append(
        Finding(
          path: path,
          problem: Problem(
            rule: Self.rule.name, pointer: "/id", range: nil,
            message: LocalizedText(
              en: "`\(id)` was the id of a record that was deleted in \(name) of \(day)",
              id: "`\(id)` pernah menjadi id catatan yang dihapus pada \(name) tanggal \(day)"),
            help: [
              LocalizedText(
                en: "give the new record an id of its own: bangkom new",
                id: "beri catatan baru ini id sendiri: bangkom new"),
              LocalizedText(
                en: "to bring the old record back: git checkout \(name)^ -- \(own[0].1.path)",
                id: "untuk mengembalikan catatan lama: git checkout \(name)^ -- \(own[0].1.path)"),
            ]),
          recordID: id, recordTitle: record.title))
    }
    return findings
  }

  /// A new record with the id of one that was deleted.
  static let rule = RuleDescription(
    name: "id-reused",
    title: LocalizedText(
      en: "a new record with the id of a deleted one",
      id: "catatan baru dengan id catatan yang sudah dihapus"),
    why: LocalizedText(
      en: "letters and reports that name an id have to mean the same record for ever",
      id: "surat dan laporan yang menyebut sebuah id harus selamanya merujuk catatan yang sama"),
    remedy: LocalizedText(
      en: "make new records with `bangkom new`, which takes an id that nothing ever had",
      id: "buat catatan baru dengan `bangkom new`, yang memakai id yang belum pernah dipakai"),
    source: "bangkom [R01]", bad: "$ cp old.yaml plans/2027/PLI-C2WNHE5-lain.yaml",
    good: "$ bangkom new plan-item", reading: .illustration)
}
