internal import Documents

/// What follows from a change, in words: figures before and after, objectives, findings, units.
public struct ImpactReport: Sendable {
  /// A value before and after: for programs, and as a person reads it.
  public struct Figure: Sendable {
    /// The name that programs use.
    public var name: String
    /// What people call it.
    public var title: String
    /// What it was; `nil` where there was none.
    public var old: TableReport.Cell?
    /// What it is; `nil` where there is none.
    public var new: TableReport.Cell?
    /// How much it grew; `nil` where that cannot be said.
    public var difference: TableReport.Cell?

    /// Makes a figure.
    public init(
      name: String, title: String, old: TableReport.Cell?, new: TableReport.Cell?,
      difference: TableReport.Cell?
    ) {
      (self.name, self.title) = (name, title)
      (self.old, self.new, self.difference) = (old, new, difference)
    }
  }

  /// A row of a summary.
  public struct Row: Sendable {
    /// `+` for one that is new, `-` for one that is gone, `~` for one that is another.
    public var sign: String
    /// What it is about, name and value of each key.
    public var key: [(name: String, value: String)]
    /// The figures that differ.
    public var figures: [Figure]

    /// Makes a row.
    public init(sign: String, key: [(name: String, value: String)], figures: [Figure]) {
      (self.sign, self.key, self.figures) = (sign, key, figures)
    }

    /// Where its key is not that of the rows that it stands for as well, and what they have there.
    private var others: (position: Int, values: [String])?

    /// How many rows it stands for.
    var count: Int { 1 + (others?.values.count ?? 0) }

    /// The values of its key on one line; those of all rows that it stands for.
    var name: String {
      var values = key.map(\.value)
      if let others {
        values[others.position] = ([values[others.position]] + others.values)
          .joined(separator: ", ")
      }
      return values.filter { !$0.isEmpty }.joined(separator: " · ")
    }

    /// Takes in a row whose figures differ in the same way and whose key in one value only; gives
    /// whether it did.
    mutating func absorb(_ other: Row) -> Bool {
      let isAlike =
        figures.count == other.figures.count && key.count == other.key.count
        && zip(figures, other.figures).allSatisfy {
          $0.name == $1.name && $0.old?.shown == $1.old?.shown && $0.new?.shown == $1.new?.shown
        }
      guard isAlike else { return false }
      let positions = key.indices.filter { key[$0].value != other.key[$0].value }
      guard positions.count == 1, others.map({ $0.position == positions[0] }) ?? true else {
        return false
      }
      let values = (others?.values ?? []) + [other.key[positions[0]].value]
      others = (positions[0], values)
      return true
    }
  }

  /// A summary with the rows that differ.
  public struct Group: Sendable {
    /// The summary's name.
    public var name: String
    /// The summary's title.
    public var title: String
    /// The rows.
    public var rows: [Row]
    /// What is said of rows that are not shown; `nil` where there are none.
    public var note: String?

    /// Makes a group.
    public init(name: String, title: String, rows: [Row], note: String?) {
      (self.name, self.title, self.rows, self.note) = (name, title, rows, note)
    }

    /// Whether figures differ that were there before.
    public var hasChanges: Bool { rows.contains { $0.sign == "~" } }

    /// The rows for people: those that are others first, of new and old ones only a few.
    func shown(_ limit: Int) -> (rows: [Row], more: Int) {
      var changed: [Row] = []
      for row in rows where row.sign == "~" {
        // Rows that change alike are one for a reader: a limit that holds for several years.
        if changed.isEmpty || !changed[changed.count - 1].absorb(row) { changed.append(row) }
      }
      let others = rows.filter { $0.sign != "~" }
      let shown = Array(changed.prefix(limit)) + others.prefix(limit / 4)
      let told = shown.reduce(0) { $0 + $1.count }
      return (shown, rows.count - told)
    }
  }

  /// An objective of a policy.
  public struct Objective: Sendable {
    /// The policy's id.
    public var policy: String
    /// What the policy is about.
    public var about: String
    /// The objective, in a sentence.
    public var text: String
    /// Whether the verdict is another one.
    public var isFlip: Bool
    /// The verdict.
    public var verdict: Figure
    /// The figure that measures it.
    public var figure: Figure
    /// What is to be reached.
    public var target: Figure

    /// Makes an objective.
    public init(
      policy: String, about: String, text: String, isFlip: Bool, verdict: Figure, figure: Figure,
      target: Figure
    ) {
      (self.policy, self.about, self.text, self.isFlip) = (policy, about, text, isFlip)
      (self.verdict, self.figure, self.target) = (verdict, figure, target)
    }
  }

  /// Something that is wrong on one side only.
  public struct Finding: Sendable {
    /// The rule.
    public var rule: String
    /// How bad it is: `error`, `warning`.
    public var severity: String
    /// The record's id and title, or the file.
    public var subject: String
    /// File and line.
    public var place: String
    /// What is wrong.
    public var message: String

    /// Makes a finding.
    public init(rule: String, severity: String, subject: String, place: String, message: String) {
      (self.rule, self.severity, self.subject) = (rule, severity, subject)
      (self.place, self.message) = (place, message)
    }
  }

  /// The findings of a list, those that say the same of one record or file together.
  static func gathered(_ findings: [Finding]) -> [(finding: Finding, count: Int)] {
    var positions: [[String]: Int] = [:]
    var groups: [(finding: Finding, count: Int)] = []
    for finding in findings {
      let name = [finding.rule, finding.severity, finding.subject, finding.message]
      if let position = positions[name] {
        groups[position].count += 1
      } else {
        positions[name] = groups.count
        groups.append((finding, 1))
      }
    }
    return groups
  }

  /// The summaries with figures that differ.
  public var groups: [Group] = []
  /// The objectives that are measured otherwise.
  public var objectives: [Objective] = []
  /// What is wrong now and was not.
  public var appeared: [Finding] = []
  /// What was wrong and is not any more.
  public var gone: [Finding] = []
  /// Whom it concerns.
  public var units: [(id: String, name: String)] = []
  /// How many summaries read what changed.
  public var computedCount = 0
  /// How many summaries there are.
  public var summaryCount = 0
  /// How many rows of a summary, findings and units are shown to people; the rest is counted.
  public var limit = 12

  /// Makes a report of nothing.
  public init() {}

  /// Whether nothing follows.
  public var isEmpty: Bool {
    groups.isEmpty && objectives.isEmpty && appeared.isEmpty && gone.isEmpty
  }
}

/// The words of the report in both languages.
enum ImpactLabels {
  static let impact = LocalizedText(en: "impact", id: "dampak")
  static let nothing = LocalizedText(
    en: "no figure, objective or finding changes",
    id: "tidak ada angka, sasaran, atau temuan yang berubah")
  static let objectives = LocalizedText(en: "objectives", id: "sasaran kebijakan")
  static let units = LocalizedText(en: "units concerned", id: "perangkat daerah yang terkait")
  static let figure = LocalizedText(en: "figure", id: "angka")
  static let row = LocalizedText(en: "row", id: "baris")
  static let before = LocalizedText(en: "before", id: "sebelum")
  static let after = LocalizedText(en: "after", id: "sesudah")
  static let difference = LocalizedText(en: "difference", id: "selisih")
  static let none = LocalizedText(en: "(none)", id: "(tidak ada)")
  static let appeared = LocalizedText(en: "findings that appear", id: "temuan baru")
  static let gone = LocalizedText(en: "findings that go", id: "temuan yang hilang")

  /// That some of a list are not shown.
  static func more(_ count: Int) -> LocalizedText {
    LocalizedText(en: "… \(count) more", id: "… \(count) lagi")
  }

  /// How many summaries had to be computed.
  static func computed(_ count: Int, of all: Int) -> LocalizedText {
    LocalizedText(
      en: "\(count) of \(all) summaries read what changed",
      id: "\(count) dari \(all) ringkasan membaca yang berubah")
  }
}
