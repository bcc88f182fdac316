/// A record made by chance, which people change by chance.
struct RandomRecord {
  struct Item {
    var id: String
    var fields: [(name: String, value: Int)]
    var values: [(from: Int, value: Int)]
    var comment: String?
  }

  var fields: [(name: String, value: String)] = []
  var tags: [String] = []
  var text: [String] = []
  var items: [Item] = []
  var clauses: [(anchor: Int, words: [String])] = []
  private let isFlow: Bool
  private let isCompact: Bool

  init(using random: inout SeededRandom) {
    isFlow = Bool.random(using: &random)
    isCompact = Bool.random(using: &random)
    fields = ["about", "status", "number"].map { ($0, Self.word(&random)) }
    tags = ["a", "b", "c"].shuffled(using: &random)
    text = (0..<4).map { _ in Self.word(&random) }
    items = (0..<Int.random(in: 1..<5, using: &random)).map { _ in Self.item(&random) }
    clauses = (1..<5).map { ($0, (0..<3).map { _ in Self.word(&random) }) }
  }

  private static func word(_ random: inout SeededRandom) -> String {
    let words = ["rapat", "usul", "jam", "nilai", "pagu", "sesi"]
    return "\(words.randomElement(using: &random) ?? "")-\(Int.random(in: 0..<900, using: &random))"
  }

  private static func item(_ random: inout SeededRandom) -> Item {
    Item(
      id: "I\(Int.random(in: 100..<1_000, using: &random))",
      fields: ["x", "y", "z"].map { ($0, Int.random(in: 0..<9, using: &random)) },
      values: (1..<Int.random(in: 2..<4, using: &random)).map {
        (2_000 + $0, Int.random(in: 0..<90, using: &random))
      }, comment: Bool.random(using: &random) ? word(&random) : nil)
  }

  /// The record after some changes.
  func changed(using random: inout SeededRandom) -> RandomRecord {
    var record = self
    for _ in 0..<Int.random(in: 1..<4, using: &random) { record.change(using: &random) }
    return record
  }

  private mutating func change(using random: inout SeededRandom) {
    let item = items.indices.randomElement(using: &random)
    switch Int.random(in: 0..<15, using: &random) {
    case 0: fields[Int.random(in: 0..<fields.count, using: &random)].value = Self.word(&random)
    case 1:
      fields.insert(
        (Self.word(&random), Self.word(&random)),
        at: Int.random(in: 0...fields.count, using: &random))
    case 2: if fields.count > 1 { fields.removeLast() }
    case 3: tags.insert(Self.word(&random), at: Int.random(in: 0...tags.count, using: &random))
    case 4: if tags.count > 1 { tags.removeFirst() }
    case 5: text.insert(Self.word(&random), at: Int.random(in: 0...text.count, using: &random))
    case 6: text[Int.random(in: 0..<text.count, using: &random)] = Self.word(&random)
    case 7:
      items.insert(Self.item(&random), at: Int.random(in: 0...items.count, using: &random))
    case 8: items.append(Self.item(&random))
    case 9: if items.count > 1, let item { items.remove(at: item) }
    case 10:
      if let item {
        items[item].fields[Int.random(in: 0..<3, using: &random)].value =
          Int.random(in: 10..<99, using: &random)
      }
    case 11:
      if let item {
        items[item].values.append(
          (Int.random(in: 2_010..<2_030, using: &random), Int.random(in: 0..<90, using: &random)))
      }
    case 12: if let item { items[item].comment = Self.word(&random) }
    case 13:
      let place = Int.random(in: 0..<clauses.count, using: &random)
      clauses[place].words.append(Self.word(&random))
    default:
      clauses.append(
        (Int.random(in: 10..<99, using: &random), (0..<3).map { _ in Self.word(&random) }))
    }
    var seen: Set<Int> = []
    clauses = clauses.filter { seen.insert($0.anchor).inserted }
    for position in items.indices {
      var seen: Set<Int> = []
      items[position].values = items[position].values.filter { seen.insert($0.from).inserted }
    }
    var ids: Set<String> = []
    items = items.filter { ids.insert($0.id).inserted }
  }

  // MARK: Text

  /// The record as YAML.
  var yaml: String {
    var lines = ["# Catatan percobaan"]
    for (name, value) in fields { lines.append("\(name): \(value)") }
    if isFlow {
      lines.append("tags: [\(tags.joined(separator: ", "))]")
    } else {
      lines.append("tags:")
      for tag in tags { lines.append("  - \(tag)") }
    }
    lines += ["text: |"] + text.map { "  \($0)" } + ["items:"]
    for item in items {
      if let comment = item.comment { lines.append("  # \(comment)") }
      let fields = [("id", item.id)] + item.fields.map { ($0.name, "\($0.value)") }
      for (position, (name, value)) in fields.enumerated() {
        if isCompact || position > 0 {
          lines.append("  \(position == 0 ? "-" : " ") \(name): \(value)")
        } else {
          lines += ["  -", "    \(name): \(value)"]
        }
      }
      lines.append("    values:")
      for (from, value) in item.values {
        if isFlow {
          lines.append("      - {from: \(from), value: \(value)}")
        } else {
          lines += ["      - from: \(from)", "        value: \(value)"]
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The record as Markdown: its fields in front of its clauses.
  var markdown: String {
    var lines = ["# Bab I", ""]
    for (anchor, words) in clauses {
      lines += ["## Pasal \(anchor) {#pasal-\(anchor)}", "", words.joined(separator: "\n"), ""]
    }
    return "---\n\(yaml)---\n" + lines.joined(separator: "\n")
  }

  /// Its items as a table.
  var csv: String {
    let names = fields.map(\.name)
    let header = (["id", "x", "y", "z"] + names).joined(separator: ",")
    let rows = items.map { item in
      ([item.id] + item.fields.map { "\($0.value)" } + names.map { "\($0)-\(item.id)" })
        .joined(separator: ",")
    }
    return ([header] + rows).joined(separator: "\n") + "\n"
  }
}
