internal import Records
internal import Workflow

/// Makes the records of the demo, in the order in which three years bring them.
struct DemoStory {
  private(set) var steps: [DemoStep] = []

  /// People that are in the registry.
  struct Person {
    var id: String
    var unit: Int
    var position: Int
    var status: String
    var rank: String
    var education: String
    var since: String
    var until: String?

    /// Whether they are in service from the first to the last day of a year.
    func serves(in year: Int) -> Bool {
      since <= "\(year)-01-01" && (until ?? "9999") > "\(year)-12-30"
    }
  }

  /// An item of a plan.
  struct Item {
    var id: String
    var title: String
    var offer: DemoOffer
    var competency: Int
    var days: [String]
    var amount: Int
    var units: [Int]
    var subactivity: String

    var start: String { days.first ?? "" }
    var end: String { days.last ?? "" }
    var month: String { String(start.dropFirst(5).prefix(2)) }
  }

  /// An activity that took place, with who took part.
  struct Activity {
    var id: String
    var title: String
    var item: Item
    var participants: [String]
  }

  /// Answers to a questionnaire: their sum and how many there are.
  struct Answers {
    var sum = 0
    var count = 0
  }

  var unitIDs: [String] = []
  var positionIDs: [String] = []
  /// Competencies: id, name, and the positions that need it with the level.
  var competencies: [(id: String, code: String, name: String, levels: [Int: Int])] = []
  var people: [Person] = []
  /// The items of each year's plan, and the activities that took place.
  var items: [Int: [Item]] = [:]
  var done: [Int: [Activity]] = [:]
  /// Answers of participants by evaluation, and of each year.
  var answers: [String: Answers] = [:]
  var yearAnswers: [Int: Answers] = [:]
  /// How often each value was answered to each item of a weak evaluation.
  var weakCounts: [String: [[Int]]] = [:]
  /// Credited hours of each person, by year.
  var hours: [Int: [String: Int]] = [:]
  /// The index of satisfaction in hundredths, by year.
  var satisfactionIndex: [Int: Int] = [:]
  /// Inputs that an adjustment answers, by year: path and text up to the status.
  var heard: [Int: [(id: String, path: String, text: String)]] = [:]
  /// What the policies that were adjusted say at present.
  var policyTexts = DemoPolicies()

  /// Tells the three years.
  mutating func tell() {
    registry()
    policies()
    processing()
    instruments()
    for year in DemoYear.all {
      succession(year)
      performance(year)
      survey(year)
      plan(year)
      individuals(year)
      approvals(year)
      consultation(year)
      activities(year)
      recognitions(year)
      behaviour(year)
      reviews(year)
      satisfaction(year)
      results(year)
      index(year)
      decisions(year)
      echo(year)
    }
    steps = steps.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
      .map(\.element)
  }

  /// Adds a commit.
  mutating func add(
    _ role: String, _ day: String, _ message: String, _ files: [String: String],
    removed: [String] = [], reviewed: String? = nil, decision: (path: String, id: String)? = nil
  ) {
    guard !files.isEmpty || !removed.isEmpty else { return }
    steps.append(
      DemoStep(
        role: role, day: day, message: message, decision: decision, files: files,
        removed: removed, reviewed: reviewed))
  }

  /// A number with two digits.
  func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// A path of a record.
  func path(_ folder: String, _ id: String, _ title: String, _ ending: String = "yaml") -> String {
    "\(folder)/\(id)-\(NewRecord.slug(title)).\(ending)"
  }

  /// Working days from a day on.
  func workingDays(from day: String, count: Int) -> [String] {
    var number = CalendarDate(day)?.dayNumber ?? 0
    var days: [String] = []
    while days.count < count {
      // The first of January 1970 was a Thursday.
      let text = CalendarDate(dayNumber: number)?.description ?? ""
      if (number + 3) % 7 < 5, !DemoLists.holidays.contains(text) { days.append(text) }
      number += 1
    }
    return days
  }
}

/// One commit of the demo's history.
struct DemoStep {
  /// Where a file says this, the id of the commit before stands in the repository.
  static let before = "{{commit}}"
  /// Where a review says this, the fingerprint of what it is about stands.
  static let fingerprint = "{{fingerprint}}"

  /// Who commits, as in ``DemoLists/roles``.
  var role: String
  /// When, as `YYYY-MM-DD`.
  var day: String
  var message: String
  /// The adjustment that this commits, if it is a decision on a policy: its path and id.
  var decision: (path: String, id: String)?
  /// The files that are new or changed, by path.
  var files: [String: String]
  /// The paths of files that go.
  var removed: [String] = []
  /// The path of the record that a review of this step is about.
  var reviewed: String?
}
