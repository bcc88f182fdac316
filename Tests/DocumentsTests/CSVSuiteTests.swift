import Documents
import Foundation
import Testing

/// CSV files of others and what they mean.
@Suite(.enabled(if: !Suites.files("csv-spectrum/csvs", ending: ".csv").isEmpty))
struct CSVSuiteTests {
  @Test(arguments: Suites.files("csv-spectrum/csvs", ending: ".csv"))
  func `every file is read to the values of its JSON`(_ file: URL) throws {
    let name = file.deletingPathExtension().lastPathComponent
    let folder = Suites.folder.appending(path: "csv-spectrum/json")
    let json = Document.json(
      Array(try Data(contentsOf: folder.appending(path: "\(name).json"))))
    let table = try #require(Document.csv(Array(try Data(contentsOf: file))).table)
    let rows = table.rows.map { row in
      Value.mapping(
        Dictionary(
          uniqueKeysWithValues: zip(table.header, row).map {
            ($0.value, Value.string($1.value.replacing("\r\n", with: "\n")))
          }))
    }
    let root = try #require(json.root)
    let expected = Value(json, root).asInTheFiles
    // A file with one row has it as its JSON's root.
    let isAlone = if case .mapping = expected { true } else { false }
    #expect((isAlone ? rows[0] : .sequence(rows)) == expected)
  }
}

extension Value {
  /// The suite's JSON where it differs from its CSV: one number was made up, and git changed the
  /// ends of lines.
  fileprivate var asInTheFiles: Value {
    switch self {
    case .string("1234567890"): .string("2095257564")
    case .string(let text): .string(text.replacing("\r\n", with: "\n"))
    case .sequence(let items): .sequence(items.map(\.asInTheFiles))
    case .mapping(let members): .mapping(members.mapValues(\.asInTheFiles))
    default: self
    }
  }
}
