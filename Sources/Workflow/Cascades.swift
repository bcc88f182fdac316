internal import Documents
internal import Records

/// Makes one finding of two that have one cause.
enum Cascades {
  /// The findings, with a reference that does not even look like an id said once: its form is wrong,
  /// and the record that was meant is beside it.
  static func merged(_ findings: [Finding]) -> [Finding] {
    let findings = withoutUnfinished(findings)
    struct Place: Hashable {
      var path: String
      var pointer: String
    }
    func place(_ finding: Finding) -> Place {
      Place(path: finding.path, pointer: finding.problem.pointer)
    }
    var dangling: [Place: Problem] = [:]
    for finding in findings where finding.problem.rule == "dangling-reference" {
      dangling[place(finding)] = finding.problem
    }
    guard !dangling.isEmpty else { return findings }
    var told: Set<Place> = []
    let merged = findings.map { finding in
      guard ["pattern", "id-check"].contains(finding.problem.rule),
        let reference = dangling[place(finding)]
      else { return finding }
      told.insert(place(finding))
      var finding = finding
      finding.problem.label = reference.label ?? finding.problem.label
      finding.problem.help += reference.help
      return finding
    }
    return merged.filter {
      $0.problem.rule != "dangling-reference" || !told.contains(place($0))
    }
  }

  /// The findings, without those that name a record which can't be read while its merge waits.
  private static func withoutUnfinished(_ findings: [Finding]) -> [Finding] {
    let unfinished = findings.filter { $0.problem.rule == "conflict-marker" }
    let ids = Set(
      unfinished.compactMap { finding in
        let name = finding.path.split(separator: "/").last ?? ""
        return RecordID(String(name.prefix(11)))?.description
      })
    guard !ids.isEmpty else { return findings }
    return findings.filter { finding in
      finding.problem.rule == "conflict-marker"
        || !ids.contains { finding.problem.message.en.contains($0) }
    }
  }
}
