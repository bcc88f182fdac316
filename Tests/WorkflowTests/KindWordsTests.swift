import Foundation
import Testing

@testable import Workflow

/// What editors show of a field: every property, column and value has words in both languages.
@Suite struct KindWordsTests {
  @Test func `every field and value is explained in both languages`() throws {
    for asset in Assets.files where asset.path.hasPrefix("schema/") && asset.path.hasSuffix(".json")
    {
      let root = try JSONSerialization.jsonObject(with: Data(asset.bytes))
      let lacks = Self.unexplained(root, at: "")
      #expect(lacks == [], "\(asset.path)")
    }
  }

  /// The places of fields without words, and of enumerations with values without words.
  private static func unexplained(_ node: Any, at place: String) -> [String] {
    if let list = node as? [Any] {
      return list.enumerated().flatMap { unexplained($1, at: "\(place)/\($0)") }
    }
    guard let object = node as? [String: Any] else { return [] }
    var lacks: [String] = []
    // Conditions repeat fields that have their words elsewhere.
    let conditions = ["if", "then", "else", "not", "allOf"]
    for (key, value) in object.sorted(by: { $0.key < $1.key }) where !conditions.contains(key) {
      let here = "\(place)/\(key)"
      if key == "properties" || key == "x-path-fields", let fields = value as? [String: Any] {
        lacks += fields.sorted { $0.key < $1.key }
          .filter { !isExplained($0.value) }.map { "\(here)/\($0.key)" }
      }
      if key == "fields", let columns = value as? [[String: Any]] {
        lacks += columns.filter { !isExplained($0) }.map { "\(here)/\($0["name"] ?? "")" }
      }
      lacks += unexplained(value, at: here)
    }
    let constraints = object["constraints"] as? [String: Any]
    if let values = (object["enum"] ?? constraints?["enum"]) as? [String],
      object["title"] != nil || object["type"] != nil
    {
      let words = object["x-values"] as? [String: [String: Any]] ?? [:]
      lacks += values.filter { value in
        !["id", "en"].allSatisfy { (words[value]?[$0] as? String)?.isEmpty == false }
      }.map { "\(place) value \($0)" }
    }
    return lacks
  }

  private static func isExplained(_ field: Any) -> Bool {
    guard let field = field as? [String: Any] else { return false }
    let english = field["x-en"] as? [String: Any] ?? [:]
    return [field, english].allSatisfy { words in
      ["title", "description"].allSatisfy { (words[$0] as? String)?.isEmpty == false }
    }
  }
}
