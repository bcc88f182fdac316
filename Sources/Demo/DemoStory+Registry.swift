extension DemoStory {
  /// Units, positions, competencies, standards and people, as they are when the story begins.
  mutating func registry() {
    add("operator", "2024-01-04", "registry: holidays of 2024", DemoLists.holidayFile)
    add("operator", "2024-01-05", "registry: units of the regency", unitFiles())
    add("operator", "2024-01-06", "registry: positions", positionFiles())
    add("operator", "2024-01-07", "registry: dictionary of competencies", competencyFiles())
    add("operator", "2024-01-08", "registry: competency standards of positions", standardFiles())
    hire()
    add(
      "operator", "2024-01-09", "registry: people, by pseudonym",
      ["registry/people.csv": peopleTable()])
  }

  /// Some retire at the end of a year, and as many begin.
  mutating func succession(_ year: DemoYear) {
    guard year.successions > 0 else { return }
    var random = DemoGenerator("succession \(year.year)")
    let leaving = people.indices.filter {
      people[$0].position > 2 && people[$0].since < "2008" && people[$0].until == nil
    }.shuffled(using: &random).prefix(year.successions).sorted()
    for number in leaving {
      people[number].until = "\(year.year - 1)-12-31"
      var follower = people[number]
      follower.id = random.id("ASN")
      follower.since = "\(year.year)-01-01"
      follower.until = nil
      follower.rank = follower.status == "PNS" ? "III/a" : "IX"
      people.append(follower)
    }
    add(
      "operator", "\(year.year)-01-08",
      "registry: \(leaving.count) people retired, as many began",
      ["registry/people.csv": peopleTable()])
  }

  private mutating func unitFiles() -> [String: String] {
    var files: [String: String] = [:]
    for (number, unit) in DemoLists.units.enumerated() {
      let id = DemoGenerator.id("UNT", unit.name)
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
    return files
  }

  private mutating func positionFiles() -> [String: String] {
    var files: [String: String] = [:]
    for position in DemoLists.positions {
      let id = DemoGenerator.id("POS", position.name)
      positionIDs.append(id)
      files[path("registry/positions", id, position.name)] = """
        schema: position/1
        id: \(id)
        name: \(position.name)
        group: \(position.group)
        family: \(position.family)

        """
    }
    return files
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
      let id = DemoGenerator.id("CMP", code)
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

  private func standardFiles() -> [String: String] {
    var files: [String: String] = [:]
    for (number, position) in DemoLists.positions.enumerated() {
      let id = DemoGenerator.id("STD", position.name)
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
  private mutating func hire() {
    var random = DemoGenerator("people")
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
        let status = position < 3 || random.happens(72) ? "PNS" : "PPPK"
        let rank = ["III/a", "III/b", "III/c", "III/d", "IV/a"].randomElement(using: &random)
        let education = ["S1", "S1", "S1", "D3", "SLTA", "S2"].randomElement(using: &random)
        people.append(
          Person(
            id: random.id("ASN"), unit: unit % DemoLists.units.count, position: position,
            status: status, rank: status == "PNS" ? rank ?? "III/a" : "IX",
            education: education ?? "S1", since: "\(random.number(2003...2023))-03-01"))
      }
      unit += 1
    }
  }

  private func peopleTable() -> String {
    var table = "id,status,unit,position,rank,education,active_from,active_to\n"
    for person in people {
      table += "\(person.id),\(person.status),\(unitIDs[person.unit])"
      table += ",\(positionIDs[person.position]),\(person.rank),\(person.education)"
      table += ",\(person.since),\(person.until ?? "")\n"
    }
    return table
  }
}
