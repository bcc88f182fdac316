import Documents
import Foundation
import Records
import Rules
import Store
import Summaries
import Testing

@testable import Workflow

/// One text with a few small files and what they give, in the form of txtar: a comment, then files
/// that start with `-- path --`.
struct Fixture {
  let name: String
  private(set) var files: [String: String] = [:]
  private(set) var base: [String: String] = [:]
  private(set) var findings: [String] = []
  private(set) var summaries: [String: String] = [:]
  /// Summaries as they may be published.
  private(set) var published: [String: String] = [:]

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures")

  /// Those of rules and summaries.
  static var names: [String] { names(in: folder) }

  /// Those of kinds, in a folder of their own: `kinds/plan`.
  static var kinds: [String] { names(in: folder.appending(path: "kinds")).map { "kinds/\($0)" } }

  private static func names(in folder: URL) -> [String] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return all.filter { $0.hasSuffix(".fixture") }.map { String($0.dropLast(8)) }.sorted()
  }

  init(_ name: String) throws {
    self.name = name
    let url = Self.folder.appending(path: "\(name).fixture")
    var section = ""
    var texts: [(String, String)] = []
    for line in try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n") {
      if line.hasPrefix("-- "), line.hasSuffix(" --") {
        section = String(line.dropFirst(3).dropLast(3))
        texts.append((section, ""))
      } else if !section.isEmpty {
        texts[texts.count - 1].1 += line + "\n"
      }
    }
    for (section, text) in texts {
      var text = text
      while text.hasSuffix("\n\n") { text.removeLast() }
      if section == "findings" {
        findings = text.split(separator: "\n").map(String.init)
      } else if section.hasPrefix("summary ") {
        summaries[String(section.dropFirst(8))] = text
      } else if section.hasPrefix("published ") {
        published[String(section.dropFirst(10))] = text
      } else if section.hasPrefix("base/") {
        base[String(section.dropFirst(5))] = text
      } else {
        files[section] = text
      }
    }
  }
}

extension Fixture {
  /// The files, and the base, in a store.
  func store(with files: [String: String]) async throws -> Store {
    let store = try Store(
      temporaryFolder: NSTemporaryDirectory(), catalog: FixtureTests.library.catalog,
      today: "2026-11-24")
    try await store.move(to: MemorySource(files))
    try await store.setBase(base.isEmpty ? nil : MemorySource(base), name: "base")
    return store
  }

  /// What a rule finds in some files over the fixture's base, with places.
  func findings(of rule: String, in files: [String: String]) async throws -> [Finding] {
    try findings(of: rule, in: try await store(with: files), files)
  }

  func findings(
    of name: String, in store: Store, _ files: [String: String]
  ) throws -> [Finding] {
    let library = FixtureTests.library
    let rule = try #require(library.rules.first { $0.name == name })
    var run = RuleRun(store)
    return try run.findings(of: rule).get().map { finding in
      var finding = finding
      let bytes = Array((files[finding.path] ?? "").utf8)
      if let kind = library.catalog.kind(at: finding.path)?.kind {
        finding.problem.range = Document.read(bytes, format: kind.format)
          .range(at: finding.problem.pointer)
      }
      return finding
    }.sorted()
  }
}

/// Files in memory as a snapshot.
struct MemorySource: SnapshotSource {
  let entries: [SnapshotEntry]
  private let files: [String: String]

  init(_ files: [String: String]) {
    self.files = files
    entries = files.keys.sorted().map { path in
      SnapshotEntry(path: path, blob: "\(files[path].hashValue)")
    }
  }

  func contents(of entry: SnapshotEntry) -> FileContents {
    .bytes(Array((files[entry.path] ?? "").utf8))
  }
}

@Suite struct FixtureTests {
  static let library = Library.carried

  @Test func `the carried schemas, rules and summaries are sound`() {
    #expect(Self.library.faults == [])
    #expect(Self.library.allFaults == [])
  }

  @Test func `every rule and summary over several files has a fixture`() {
    let named = Self.library.rules.map(\.name) + Self.library.summaries.map(\.name)
    for name in named { #expect(Fixture.names.contains(name), "no fixture \(name)") }
  }

  @Test(arguments: Fixture.names) func `a fixture gives what it says`(name: String) async throws {
    let fixture = try Fixture(name)
    let store = try await fixture.store(with: fixture.files)
    let invalid = try store.fileFindings().map(\.line)
    #expect(invalid == [], "the files of a fixture are valid")
    if Self.library.rules.contains(where: { $0.name == name }) {
      let found = try fixture.findings(of: name, in: store, fixture.files)
      #expect(found.map(\.line) == fixture.findings)
      #expect(!fixture.findings.isEmpty, "a fixture shows what breaks the rule")
    }
    let connection = try QueryConnection(store)
    for (name, expected) in fixture.summaries {
      #expect(try Self.table(name, connection).lines(like: expected) == expected)
    }
    for (name, expected) in fixture.published {
      #expect(try Self.table(name, connection).published().lines(like: expected) == expected)
    }
  }

  private static func table(
    _ name: String, _ connection: QueryConnection
  ) throws -> SummaryTable {
    let summary = try #require(library.summaries.first { $0.name == name })
    return try SummaryTable.compute(summary, over: connection).get()
  }
}

extension SummaryTable {
  /// The columns that are wanted, as fixtures write them.
  fileprivate func lines(like expected: String) throws -> String {
    let wanted = expected.split(separator: "\n").first?.split(separator: ",").map(String.init) ?? []
    let columns = try wanted.map { try #require(column($0)) }
    let lines = rows.map { row in
      columns.map { summary.columns[$0].format.plain(row[$0]) }.joined(separator: ",")
    }
    return ([wanted.joined(separator: ",")] + lines).joined(separator: "\n") + "\n"
  }
}

extension Finding {
  /// The finding as fixtures write it.
  var line: String {
    let place = problem.range.map { ":\($0.line):\($0.column)" } ?? ""
    return "\(path)\(place): \(problem.severity.rawValue)[\(problem.rule)]: \(problem.message.en)"
  }
}
