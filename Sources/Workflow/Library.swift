public import Documents
public import Records
public import Rules
internal import Store
public import Summaries

/// Everything that the files under `schema/` say: kinds, rules and summaries.
public struct Library: Sendable {
  /// Something in `schema/` that can't be used.
  public struct Fault: Error, Sendable, Hashable {
    /// The file.
    public var path: String
    /// The line in it, from 1.
    public var line: Int
    /// What is wrong.
    public var reason: LocalizedText

    /// Makes a fault.
    public init(path: String, line: Int, reason: LocalizedText) {
      self.path = path
      self.line = line
      self.reason = reason
    }
  }

  /// The kinds of record.
  public let catalog: KindCatalog
  /// The integrity rules, bangkom's own and those of `schema/`, sorted by name.
  public let rules: [Rule]
  /// The summaries, sorted by name.
  public let summaries: [Summary]
  /// What can't be used; nothing may be checked while there is any.
  public let faults: [Fault]

  /// Reads the files of one snapshot.
  public init(_ files: SchemaFiles) {
    catalog = KindCatalog(files)
    var faults = catalog.faults.map { Fault(path: $0.path, line: $0.line, reason: $0.reason) }
    var rules = Rule.ownRules(for: catalog)
    var summaries: [Summary] = []
    for file in files.files(ending: ".sql") {
      let text = String(decoding: file.bytes, as: UTF8.self)
      do throws(QueryHeaderFault) {
        if file.path.contains("/rules/") {
          rules.append(try Rule(path: file.path, text: text))
        } else if file.path.contains("/summaries/") {
          summaries.append(try Summary(path: file.path, text: text))
        }
      } catch {
        faults.append(Fault(path: file.path, line: error.line, reason: error.reason.text))
      }
    }
    self.rules = rules.sorted { $0.name < $1.name }
    self.summaries = summaries.sorted { $0.name < $1.name }
    faults += Self.repeated(self.rules.compactMap { rule in rule.path.map { (rule.name, $0) } })
    faults += Self.repeated(self.summaries.map { ($0.name, $0.path) })
    self.faults = faults
  }

  /// Everything that can't be used; compiles every schema.
  var allFaults: [Fault] {
    catalog.allFaults.map { Fault(path: $0.path, line: $0.line, reason: $0.reason) }
  }

  /// What is odd about the schemas, but keeps none from being used.
  public var warnings: [Fault] {
    catalog.warnings.map { Fault(path: $0.path, line: $0.line, reason: $0.reason) }
  }

  /// What every rule means, of whatever origin, sorted by name.
  public var descriptions: [RuleDescription] {
    // The rule about foreign keys is one of schemas, and one over several files.
    let known = Set((DocumentRules.all + RecordRules.all).map(\.name))
    return
      (DocumentRules.all + RecordRules.all
      + rules.map(\.description).filter { !known.contains($0.name) } + [HookRun.rule]
      + PushRules.all + Waivers.rules + ChangeChecks.rules + [SummaryPages.rule])
      .sorted { $0.name < $1.name }
  }

  private static func repeated(_ named: [(name: String, path: String)]) -> [Fault] {
    var first: [String: String] = [:]
    return named.compactMap { name, path in
      guard let other = first[name] else {
        first[name] = path
        return nil
      }
      return Fault(
        path: path, line: 1,
        reason: LocalizedText(
          en: "`\(name)` is the name of \(other) already",
          id: "`\(name)` sudah menjadi nama \(other)"))
    }
  }
}

extension QueryHeaderFault.Reason {
  fileprivate var text: LocalizedText {
    switch self {
    case .notAField:
      LocalizedText(
        en: "this line of the header is not `key: value`",
        id: "baris kepala ini bukan `kunci: nilai`")
    case .missing(let key):
      LocalizedText(en: "the header has no `\(key)`", id: "kepala berkas tidak punya `\(key)`")
    case .unreadable(let key):
      LocalizedText(
        en: "the value of `\(key)` can't be read", id: "nilai `\(key)` tidak terbaca")
    }
  }
}

extension Library {
  /// What the executable itself carries.
  public static var carried: Library {
    Library(
      SchemaFiles(
        Assets.files.filter { $0.path.hasPrefix("\(SchemaFiles.folder)/") }
          .map { SchemaFiles.File(path: $0.path, bytes: $0.bytes) }))
  }
}
