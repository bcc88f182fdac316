import Foundation
import Testing

@testable import Workflow

@Suite struct FileEditTests {
  @Test func `a file that was changed since it was read is not written`() throws {
    let root = NSTemporaryDirectory() + "bangkom-edit-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: root) }
    func write(_ text: String) throws {
      try text.write(toFile: "\(root)/a.yaml", atomically: false, encoding: .utf8)
    }
    func read() throws -> String { try String(contentsOfFile: "\(root)/a.yaml", encoding: .utf8) }
    try "agency: X\n".write(toFile: "\(root)/bangkom.yaml", atomically: true, encoding: .utf8)
    let repository = try RecordsRepository(at: root, environment: [:])
    let edit = FileEdit(path: "a.yaml", before: Array("a: 1\n".utf8), after: Array("a: 2\n".utf8))

    try write("a: 3\n")
    #expect(try !edit.write(in: repository))
    #expect(try read() == "a: 3\n")
    try write("a: 1\n")
    #expect(try edit.write(in: repository))
    #expect(try read() == "a: 2\n")

    try write("a: 1\n")
    try FileManager.default.moveItem(atPath: "\(root)/a.yaml", toPath: "\(root)/b.yaml")
    try FileManager.default.createSymbolicLink(
      atPath: "\(root)/a.yaml", withDestinationPath: "\(root)/b.yaml")
    #expect(try !edit.write(in: repository))
    #expect(try read() == "a: 1\n")
  }
}
