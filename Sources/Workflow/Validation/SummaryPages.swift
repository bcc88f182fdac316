internal import Documents
internal import Records
internal import Store
internal import Summaries

/// The summaries that a repository keeps as files: each has to be what its records give now.
struct SummaryPages {
  private let library: Library
  private let language: Language
  private let connection: QueryConnection

  init(_ store: Store, _ library: Library, _ language: Language) throws(StoreError) {
    connection = try QueryConnection(store)
    (self.library, self.language) = (library, language)
  }

  /// What is wrong with the pages of a snapshot.
  func findings(in source: some SnapshotSource) throws(StoreError) -> [Finding] {
    var findings: [Finding] = []
    for entry in source.entries {
      let problem: Problem?
      switch source.contents(of: entry) {
      case .unreadable(let unreadable): problem = unreadable
      case .bytes(let bytes): problem = try self.problem(of: entry.path, bytes)
      }
      if let problem { findings.append(Finding(path: entry.path, problem: problem)) }
    }
    return findings
  }

  private func problem(of path: String, _ bytes: [UInt8]) throws(StoreError) -> Problem? {
    guard let name = SummaryPage.name(of: path),
      let summary = library.summaries.first(where: { $0.name == name && $0.isPublic })
    else {
      return stale(
        bytes, line: 1,
        LocalizedText(
          en: "there is no summary that this could be the page of",
          id: "tidak ada ringkasan yang halamannya ini"))
    }
    guard case .success(let table) = try SummaryTable.compute(summary, over: connection),
      !table.readsToday
    else {
      return stale(
        bytes, line: 1,
        LocalizedText(
          en: "`\(name)` changes with the day, and has no page",
          id: "`\(name)` berubah tiap hari, dan tidak punya halaman"))
    }
    let text = Array(SummaryPage.text(of: table, in: language).utf8)
    guard text != bytes else { return nil }
    let same = zip(text, bytes).prefix { $0 == $1 }
    return stale(
      bytes, line: same.reduce(1) { $0 + ($1.0 == UInt8(ascii: "\n") ? 1 : 0) },
      LocalizedText(
        en: "this page is not what the records give; bangkom summary --write \(name)",
        id: "halaman ini tidak sesuai catatannya; bangkom summary --write \(name)"))
  }

  private func stale(_ bytes: [UInt8], line: Int, _ message: LocalizedText) -> Problem {
    let lines = LineIndex(bytes)
    let number = min(line, lines.starts.count)
    let start = lines.starts[number - 1]
    let length = lines.bytes(of: number, in: bytes).count
    return Problem(
      rule: Self.rule.name, range: lines.range(start, start + length), message: message)
  }

  /// A page that was edited by hand, or whose records have changed.
  static let rule = RuleDescription(
    name: "stale-summary",
    title: LocalizedText(
      en: "a page of a summary that is not what the records give",
      id: "halaman ringkasan yang tidak sesuai catatannya"),
    why: LocalizedText(
      en: "figures that people read have to be those that the records give",
      id: "angka yang dibaca orang harus sama dengan yang dihasilkan catatannya"),
    remedy: LocalizedText(
      en: "write it anew: bangkom summary --write", id: "tulis ulang: bangkom summary --write"),
    source: "bangkom [R87]", bad: "$ sed -i s/60/80/ summaries/hour-attainment.md",
    good: "$ bangkom summary --write hour-attainment", reading: .illustration)
}
