internal import Workflow

/// Makes the records of the demo, in the order in which a year brings them.
struct DemoStory {
  private(set) var steps: [DemoStep] = []

  /// People that are in the registry.
  struct Person {
    var id: String
    var unit: Int
    var position: Int
    var status: String
    var education: String
  }

  /// An activity that took place, with who took part.
  struct Activity {
    var id: String
    var item: Int
    var participants: [String]
  }

  var random = DemoGenerator(seed: 1708)
  var unitIDs: [String] = []
  var positionIDs: [String] = []
  /// Competencies: id, name, and the positions that need it with the level.
  var competencies: [(id: String, code: String, name: String, levels: [Int: Int])] = []
  var people: [Person] = []
  let policyID = "POL-7K3QDXM"
  let surveyID = "SRV-H7N4CMA"
  let planID = "PLN-Q0F3SGZ"
  let weakEvaluationID = "EVL-P5J6VK4"
  /// The activities that took place, in order.
  var done: [Activity] = []
  /// How often each value was answered to each item of the weak evaluation.
  var weakCounts: [[Int]] = []
  var items:
    [(
      id: String, title: String, competency: Int, start: String, hours: Int, form: String,
      amount: Int, units: [Int]
    )] = []

  /// Tells the whole year.
  mutating func tell() {
    registry()
    policies()
    survey()
    plan()
    activities()
    consultation()
    performance()
    individuals()
    recognitions()
    followUp()
    satisfaction()
    governance()
    adjustments()
    steps.sort { $0.day < $1.day }
  }

  /// Adds a commit.
  mutating func add(_ role: String, _ day: String, _ message: String, _ files: [String: String]) {
    guard !files.isEmpty else { return }
    steps.append(DemoStep(role: role, day: day, message: message, files: files))
  }

  /// A number with two digits.
  func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// A path of a record.
  func path(_ folder: String, _ id: String, _ title: String, _ ending: String = "yaml") -> String {
    "\(folder)/\(id)-\(NewRecord.slug(title)).\(ending)"
  }
}

extension DemoStory {
  private mutating func registry() {
    var files: [String: String] = [:]
    for (number, unit) in DemoLists.units.enumerated() {
      let id = random.id("UNT")
      unitIDs.append(id)
      var text = """
        schema: org-unit/1
        id: \(id)
        code: "1708.\(100 + number)"
        name: \(unit.name)
        type: \(unit.type)

        """
      if let district = unit.district { text += "district: \"\(district)\"\n" }
      text += "active_from: 2017-01-01\n"
      files[path("registry/units", id, unit.name)] = text
    }
    add("operator", "2026-01-05", "registry: units of the regency", files)
    files = [:]
    for position in DemoLists.positions {
      let id = random.id("POS")
      positionIDs.append(id)
      files[path("registry/positions", id, position.name)] = """
        schema: position/1
        id: \(id)
        name: \(position.name)
        group: \(position.group)
        family: \(position.family)

        """
    }
    add("operator", "2026-01-06", "registry: positions", files)
    add("operator", "2026-01-07", "registry: dictionary of competencies", competencyFiles())
    add("operator", "2026-01-08", "registry: competency standards of positions", standardFiles())
    add(
      "operator", "2026-01-09", "registry: people, by pseudonym",
      ["registry/people.csv": peopleTable()])
  }

  private mutating func competencyFiles() -> [String: String] {
    var files: [String: String] = [:]
    var all: [(code: String, name: String, type: String, families: [String]?)] = []
    for (number, name) in DemoLists.managerial.enumerated() {
      all.append(("M.\(two(number + 1))", name, "manajerial", nil))
    }
    all.append(("SK.01", "Perekat bangsa", "sosial_kultural", nil))
    for (number, competency) in DemoLists.technical.enumerated() {
      all.append(("T.\(two(number + 1))", competency.name, "teknis", competency.families))
    }
    for (code, name, type, families) in all {
      let id = random.id("CMP")
      var levels: [Int: Int] = [:]
      for (number, position) in DemoLists.positions.enumerated() {
        if let families {
          if families.contains(position.family) { levels[number] = min(4, position.level + 2) }
        } else {
          levels[number] = position.level
        }
      }
      competencies.append((id, code, name, levels))
      files[path("registry/competencies", id, name)] = """
        schema: competency/1
        id: \(id)
        code: \(code)
        name: \(name)
        type: \(type)
        definition: Kemampuan menerapkan \(name.lowercased()) sesuai tuntutan jabatan.

        """
    }
    return files
  }

  private mutating func standardFiles() -> [String: String] {
    var files: [String: String] = [:]
    for (number, position) in DemoLists.positions.enumerated() {
      let id = random.id("STD")
      var text = """
        schema: competency-standard/1
        id: \(id)
        position: \(positionIDs[number])
        scale: 1-5
        legal_basis: PermenPANRB 38/2017
        effective_from: 2018-01-01
        requirements:

        """
      for competency in competencies {
        guard let level = competency.levels[number] else { continue }
        text += "  - {competency: \(competency.id), level: \(level)}\n"
      }
      files[path("registry/standards", id, position.name)] = text
    }
    return files
  }

  /// 3,500 people: how many a unit has goes with what it does.
  private mutating func peopleTable() -> String {
    var table = "id,status,unit,position,rank,education,active_from,active_to\n"
    let sizes = ["dinas": 70, "badan": 50, "rsud": 320, "puskesmas": 75, "kecamatan": 28]
    let byFamily = Dictionary(grouping: DemoLists.positions.indices) {
      DemoLists.positions[$0].family
    }
    var unit = 0
    while people.count < 3_500 {
      let kind = DemoLists.units[unit % DemoLists.units.count]
      let teachers = kind.family == "pendidikan" ? 1_150 : 0
      for number in 0..<(teachers + (sizes[kind.type] ?? 40)) where people.count < 3_500 {
        let position: Int
        if number == 0, unit < DemoLists.units.count {
          position = 0
        } else if number < 4 {
          position = number < 2 ? 1 : 2
        } else {
          let family = random.happens(30) ? "administrasi" : kind.family
          position = byFamily[family]?.randomElement(using: &random) ?? 3
        }
        let id = random.id("ASN")
        let status = position < 3 || random.happens(72) ? "PNS" : "PPPK"
        let year = Int.random(in: 2003...2024, using: &random)
        let education =
          ["S1", "S1", "S1", "D3", "SLTA", "S2"].randomElement(using: &random) ?? "S1"
        let rank =
          status == "PNS"
          ? ["III/a", "III/b", "III/c", "III/d", "IV/a"].randomElement(using: &random) ?? "" : "IX"
        people.append(
          Person(
            id: id, unit: unit % DemoLists.units.count, position: position, status: status,
            education: education))
        table +=
          "\(id),\(status),\(unitIDs[unit % unitIDs.count]),\(positionIDs[position]),\(rank),\(education),\(year)-03-01,\n"
      }
      unit += 1
    }
    return table
  }
}
