public import Documents

/// The comment that tells an editor which schema a record has:
/// `# yaml-language-server: $schema=../../schema/plans/plan-item.schema.json`.
///
/// A record without it is none the worse, so that only one that leads elsewhere is a finding: an
/// editor would check the record against another schema, or against none. `bangkom fix
/// schema-modeline` writes it where it is missing.
///
/// Source: github.com/redhat-developer/yaml-language-server, "Using inlined schema".
public enum SchemaModeline {
  /// The rule that this check reports.
  public static let rule = RuleDescription(
    name: "schema-modeline", severity: .note,
    title: LocalizedText(
      en: "a line for editors that leads to another schema",
      id: "baris untuk penyunting yang menunjuk skema lain"),
    why: LocalizedText(
      en: "the editor checks and completes by the schema that the line names, so that a wrong one "
        + "misleads",
      id: "penyunting memeriksa dan melengkapi menurut skema pada baris itu; yang salah menyesatkan"
    ),
    remedy: LocalizedText(
      en: "bangkom fix schema-modeline corrects the line, and adds it to records without it",
      id: "bangkom fix schema-modeline membetulkan baris itu, dan menambahkannya bila belum ada"),
    source: "yaml-language-server, Using inlined schema",
    bad: RecordChecks.unit(
      "UNT-C2WNHE5-dinas-kesehatan", schema: "../../schema/plans/plan.schema.json"),
    good: RecordChecks.unit(
      "UNT-C2WNHE5-dinas-kesehatan", schema: "../../schema/registry/org-unit.schema.json"),
    reading: .record)

  private static let mark = "# yaml-language-server:"
  private static let key = "$schema="

  /// What is wrong with the line of a record; `nil` where it has none or the right one.
  ///
  /// - `path`: The record's file, from the repository's root.
  /// - `schema`: The schema's file, from there as well.
  public static func problem(in source: [UInt8], path: String, schema: String) -> Problem? {
    guard let range = reference(in: source) else { return nil }
    let text = String(decoding: source[range.offset..<range.end], as: UTF8.self)
    guard !text.contains("://"), !leads(text, from: path, to: schema) else { return nil }
    let right = relative(schema, from: path)
    return Problem(
      rule: rule.name, severity: rule.severity, range: range,
      message: LocalizedText(
        en: "`\(text)` is not the schema of this record, or not as seen from here",
        id: "`\(text)` bukan skema catatan ini, atau salah bila dilihat dari sini"),
      label: LocalizedText(en: "write \(right)", id: "tulis \(right)"),
      fix: [Edit(range: range, replacement: right)])
  }

  /// The edit that gives a record the right line: corrects the one that is there, or adds one at
  /// the top; `nil` where it has the right one, and for formats without comments.
  public static func edit(
    in source: [UInt8], format: DocumentFormat, path: String, schema: String
  ) -> Edit? {
    if let problem = problem(in: source, path: path, schema: schema) { return problem.fix.first }
    guard reference(in: source) == nil else { return nil }
    let line = "\(mark) \(key)\(relative(schema, from: path))\n"
    let start = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    switch format {
    case .yaml:
      return Edit(
        range: TextRange(offset: start, length: 0, line: 1, column: start + 1), replacement: line)
    case .markdown:
      guard source[start...].starts(with: "---".utf8), let feed = source.firstIndex(of: 0x0A) else {
        return nil
      }
      return Edit(
        range: TextRange(offset: feed + 1, length: 0, line: 2, column: 1), replacement: line)
    case .csv, .json:
      return nil
    }
  }

  /// Where the line says which schema it is; `nil` where the comments at the top have no such line.
  private static func reference(in source: [UInt8]) -> TextRange? {
    var start = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var number = 1
    while start < source.count {
      let end = source[start...].firstIndex(of: 0x0A) ?? source.count
      let line = source[start..<end]
      guard let first = line.first else {
        (start, number) = (end + 1, number + 1)
        continue
      }
      let isFence = number == 1 && first == UInt8(ascii: "-")
      guard first == UInt8(ascii: "#") || isFence || first == 0x0D else { return nil }
      if line.starts(with: mark.utf8), let key = line.firstRange(of: Array(key.utf8)) {
        let value = line[key.upperBound...].prefix { $0 > 0x20 }
        return TextRange(
          offset: value.startIndex, length: value.count, line: number,
          column: value.startIndex - start + 1)
      }
      (start, number) = (end + 1, number + 1)
    }
    return nil
  }

  /// Whether a reference leads from a file to a schema.
  private static func leads(_ reference: String, from path: String, to schema: String) -> Bool {
    var parts = path.split(separator: "/").dropLast()
    for part in reference.split(separator: "/") where part != "." {
      guard part == ".." else {
        parts.append(part)
        continue
      }
      guard parts.popLast() != nil else { return false }
    }
    return !reference.hasPrefix("/") && parts.joined(separator: "/") == schema
  }

  /// The way from a file to another.
  private static func relative(_ schema: String, from path: String) -> String {
    let ups = path.split(separator: "/").count - 1
    return String(repeating: "../", count: ups) + schema
  }
}
