import Documents
import Foundation

/// Other people's test data, in a folder beside the project; where it is absent, its tests are
/// skipped.
enum Suites {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "../../../shared/suites").standardized

  /// The files of a suite, sorted by name.
  static func files(_ suite: String, ending: String) -> [URL] {
    let folder = folder.appending(path: suite)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(ending) }.sorted().map { folder.appending(path: $0) }
  }
}

/// A value without its places, to compare.
indirect enum Value: Hashable, CustomStringConvertible {
  case null
  case boolean(Bool)
  case number(Double)
  case string(String)
  case sequence([Value])
  case mapping([String: Value])

  init(_ document: Document, _ index: NodeIndex) {
    let text = document.string(of: index)
    switch document.nodes[index].kind {
    case .null: self = .null
    case .boolean: self = .boolean(text.lowercased() == "true")
    case .integer, .number: self = .number(Self.number(text))
    case .string: self = .string(text)
    case .sequence: self = .sequence(document.children(of: index).map { Value(document, $0) })
    case .mapping:
      self = .mapping(
        Dictionary(
          document.members(of: index).map {
            (document.string(of: $0.key), Value(document, $0.value))
          },
          uniquingKeysWith: { first, _ in first }))
    }
  }

  private static func number(_ text: String) -> Double {
    if text.hasPrefix("0x") { return Double(Int(text.dropFirst(2), radix: 16) ?? -1) }
    if text.hasPrefix("0o") { return Double(Int(text.dropFirst(2), radix: 8) ?? -1) }
    return Double(text) ?? (text.contains("inf") ? .infinity : .nan)
  }

  var description: String {
    switch self {
    case .null: "null"
    case .boolean(let value): "\(value)"
    case .number(let value): "\(value)"
    case .string(let value): value.debugDescription
    case .sequence(let items): "\(items)"
    case .mapping(let members):
      "{"
        + members.sorted { $0.key < $1.key }.map { "\($0.key.debugDescription): \($0.value)" }
        .joined(separator: ", ") + "}"
    }
  }
}
