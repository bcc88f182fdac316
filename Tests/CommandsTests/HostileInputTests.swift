import Documents
import Foundation
import Testing

#if canImport(Glibc)
import Glibc
#endif

/// Bad input, through whole commands: each file one finding, in bounded time and memory.
@Suite struct HostileInputTests {
  private static let schema = """
    {"type": "object", "required": ["title"], "properties": {"title": {"type": "string"}}}
    """

  private func path(_ name: String, _ number: Int) -> String {
    let digits = String(number, radix: 32, uppercase: true)
    return
      "registry/units/UNT-\(String(repeating: "0", count: 7 - digits.count))\(digits)-\(name).yaml"
  }

  private func write(_ bytes: [UInt8], to path: String, in repository: TestRepository) throws {
    try repository.write("", to: path)
    try Data(bytes).write(to: URL(filePath: "\(repository.root)/\(path)"))
  }

  @Test(arguments: Language.allCases)
  func `a record of each sort is one error, wherever it is looked at`(
    language: Language
  ) async throws {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init"])
    var expected: [String: [String]] = [:]
    for (number, input) in HostileInput.files.enumerated() {
      let path = path(input.name, number)
      try write(input.bytes, to: path, in: repository)
      expected[path] = [input.finding]
    }
    _ = try repository.git("add", ".")
    _ = try repository.git("commit", "-qnm", "hostile")
    for scope in [[], ["--staged"], ["--rev", "HEAD"]] {
      let (status, text) = await repository.bangkom(["check", "--format", "json"] + scope)
      #expect(status == 1, "\(scope)")
      let report = try ReportedFindings(text)
      #expect(report.errors == expected, "\(scope)")
      let lacking = report.findings.filter { $0.message.en.isEmpty || $0.message.id.isEmpty }
      #expect(lacking.isEmpty)
    }
    // The text for people has the same, with no character that a terminal obeys.
    let (status, text) = await repository.bangkom(["check"], language: language)
    #expect(status == 1)
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || !PrintableText.isHidden($0) })
    #expect(text.split(separator: "\n").allSatisfy { $0.utf8.count < 1_000 })
  }

  @Test func `any file of each sort is one error`() async throws {
    let repository = try TestRepository()
    try repository.write(Self.schema, to: "s.json")
    var expected: [String: [String]] = [:]
    for input in HostileInput.files {
      try write(input.bytes, to: "d/\(input.name).yaml", in: repository)
      expected["d/\(input.name).yaml"] = input.inAnyFile.map { [$0] }
    }
    let (status, text) = await repository.bangkom(
      ["validate", "--schema", "s.json", "--format", "json", "-C", repository.root, "d"])
    #expect(status == 1)
    let errors = try ReportedFindings(text).errors
    #expect(
      Dictionary(
        uniqueKeysWithValues: errors.map {
          ($0.key.replacingOccurrences(of: "\(repository.root)/", with: ""), $0.value)
        }) == expected)
  }

  @Test func `what is no file with bytes of its own is one error`() async throws {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init"])
    try repository.write("out of here", to: "outside.yaml")
    let root = repository.root
    try repository.write(HostileUnit.text, to: HostileUnit.path)
    var reasons: [String: String] = [:]
    func add(_ name: String, _ reason: String, _ make: (String) -> Void) {
      let path = path(name, reasons.count)
      make("\(root)/\(path)")
      reasons[path] = reason
    }
    add("out", "it is a symbolic link") { _ = unsafe symlink("\(root)/outside.yaml", $0) }
    add("circle", "it is a symbolic link") { _ = unsafe symlink($0, $0) }
    add("zero", "it is a symbolic link") { _ = unsafe symlink("/dev/zero", $0) }
    add("folder", "it is a symbolic link") { _ = unsafe symlink("/etc", $0) }
    add("pipe", "it is no ordinary file") { _ = unsafe mkfifo($0, 0o644) }
    add("huge", "it is larger than 64 MiB") { path in
      _ = unsafe close(open(path, O_CREAT | O_WRONLY, 0o644))
      _ = unsafe truncate(path, 1 << 40)
    }
    let (status, text) = await repository.bangkom(["check", "--format", "json"])
    #expect(status == 1)
    let report = try ReportedFindings(text)
    for item in report.findings where item.severity == "error" {
      #expect(item.rule == "unreadable-file")
      #expect(item.message.en == "this file can't be read: \(reasons[item.path] ?? "?")")
    }
    #expect(report.errors.count == reasons.count)
    // A folder in the place of a file is a folder: what is in it has no place there.
    try FileManager.default.removeItem(atPath: "\(root)/registry/units")
    try repository.write("x", to: "\(HostileUnit.path)/x.yaml")
    #expect(
      try ReportedFindings(await repository.bangkom(["check", "--format", "json"]).text).errors
        == ["\(HostileUnit.path)/x.yaml": ["misplaced-file"]])
  }

  @Test func `links are as strange in the index as in the work tree`() async throws {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init"])
    let link = path("link", 1)
    try repository.write(HostileUnit.text, to: HostileUnit.path)
    _ = unsafe symlink("/dev/zero", "\(repository.root)/\(link)")
    _ = try repository.git("add", ".")
    _ = try repository.git("commit", "-qnm", "link")
    for scope in [[], ["--staged"], ["--rev", "HEAD"]] {
      let report = try ReportedFindings(
        await repository.bangkom(["check", "--format", "json"] + scope).text)
      #expect(report.errors == [link: ["unreadable-file"]])
      #expect(report.findings.first?.message.en == "this file can't be read: it is a symbolic link")
    }
  }

  @Test func `a folder of records that is something else is one error`() async throws {
    for make in [
      { (path: String) in _ = unsafe symlink("/etc", path) },
      { path in _ = unsafe symlink(path, path) },
      { path in _ = unsafe mkfifo(path, 0o644) },
      { path in _ = FileManager.default.createFile(atPath: path, contents: Data("a: 1".utf8)) },
    ] {
      let repository = try TestRepository()
      _ = await repository.bangkom(["init"])
      let folder = "\(repository.root)/plans"
      try? FileManager.default.removeItem(atPath: folder)
      make(folder)
      let (status, text) = await repository.bangkom(["check", "--format", "json"])
      #expect(status == 1)
      #expect(try ReportedFindings(text).errors.keys.map { $0 } == ["plans"])
    }
  }

  @Test func `names that deceive are shown escaped, one error each`() async throws {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init"])
    let names = ["a\nb", "a\u{202E}b", "a\"b", "a'b", "a\\b", "a\u{200B}b", "a\u{1B}[31mb", "a:b"]
    for (number, name) in names.enumerated() {
      try repository.write(
        HostileUnit.text(id: HostileUnit.ids[number]),
        to: "registry/units/\(HostileUnit.ids[number])-\(name).yaml")
    }
    _ = try repository.git("add", ".")
    _ = try repository.git("commit", "-qnm", "names")
    for scope in [[], ["--staged"], ["--rev", "HEAD"]] {
      let (status, text) = await repository.bangkom(["check", "--format", "json"] + scope)
      #expect(status == 1)
      let errors = try ReportedFindings(text).errors
      #expect(errors.count == names.count)
      #expect(errors.values.allSatisfy { $0 == ["file-name 1:1"] }, "\(errors)")
      #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || !PrintableText.isHidden($0) })
    }
    for format in ["text", "short"] {
      let text = await repository.bangkom(["check", "--format", format]).text
      #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || !PrintableText.isHidden($0) })
      #expect(text.contains(#"a\u{A}b.yaml"#))
    }
  }

  @Test func `a letter of another script in a name is a warning`() async throws {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init"])
    // The first letter is Cyrillic.
    try repository.write(
      HostileUnit.text, to: "registry/units/UNT-C2WNHE5-\u{430}pel.yaml")
    let (status, text) = await repository.bangkom(["check", "--format", "json"])
    #expect(status == 0)
    #expect(try ReportedFindings(text).findings.map(\.rule) == ["file-name"])
    #expect(text.contains("U+0430"))
  }

  @Test func `a name that is not UTF-8 is one error`() async throws {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init"])
    try repository.write(HostileUnit.text, to: HostileUnit.path)
    let name =
      Array("\(repository.root)/registry/units/caf".utf8CString.dropLast())
      + [CChar(bitPattern: 0xE9), 0]
    _ = unsafe close(open(name, O_CREAT | O_WRONLY, 0o644))
    _ = try repository.git("add", ".")
    _ = try repository.git("commit", "-qnm", "name")
    for scope in [[], ["--staged"], ["--rev", "HEAD"]] {
      let report = try ReportedFindings(
        await repository.bangkom(["check", "--format", "json"] + scope).text)
      #expect(report.errors == ["registry/units/caf\\xe9": ["unreadable-file"]], "\(scope)")
    }
  }
}

/// A sound record of a unit, and further ids for it.
enum HostileUnit {
  static let path = HookTests.unitPath
  static let text = HookTests.unit
  static let ids = [
    "UNT-C2WNHE5", "UNT-7K3QDXM", "UNT-M4T90R3", "UNT-A81YZBX", "UNT-P5J6VK4", "UNT-Q0F3SGZ",
    "UNT-9DEXT27", "UNT-H7N4CMA",
  ]

  static func text(id: String) -> String {
    text.replacingOccurrences(of: "UNT-C2WNHE5", with: id)
      .replacingOccurrences(of: "code: \"1\"", with: "code: \"\(id.suffix(7))\"")
  }
}
