/// How large a document may be.
public struct DocumentLimits: Sendable, Hashable {
  /// The most bytes of a YAML or Markdown file.
  public var size: Int
  /// How deep values may be nested.
  public var depth: Int
  /// How many values and keys there may be.
  public var nodes: Int

  /// Makes limits.
  public init(size: Int, depth: Int, nodes: Int) {
    self.size = size
    self.depth = depth
    self.nodes = nodes
  }

  /// For records: no record that a person reviews comes near.
  public static let record = DocumentLimits(size: 1 << 20, depth: 64, nodes: 10_000)

  /// For files of any kind: what a program can be asked to read.
  public static let plain = DocumentLimits(size: 256 << 20, depth: 256, nodes: 50_000_000)
}

extension Problem {
  /// Nothing is in a file.
  static var emptyDocument: Problem {
    Problem(
      rule: SourceRules.empty.name, range: TextRange(offset: 0, length: 0, line: 1, column: 1),
      message: LocalizedText(en: "this file is empty", id: "berkas ini kosong"))
  }

  /// More values than a file may have.
  static func tooManyValues(_ limit: Int, at range: TextRange) -> Problem {
    Problem(
      rule: SourceRules.tooLarge.name, range: range,
      message: LocalizedText(
        en: "a file has at most \(limit) values and keys",
        id: "berkas paling banyak memuat \(limit) nilai dan kunci"))
  }

  /// More marks over one character than any language has.
  static func tooManyMarks(at range: TextRange) -> Problem {
    Problem(
      rule: SourceRules.combiningMarks.name, range: range,
      message: LocalizedText(
        en: "more than \(CombiningMarks.limit) combining marks in a row",
        id: "lebih dari \(CombiningMarks.limit) tanda gabung berturut-turut"))
  }

  /// Brackets in brackets, deeper than a file may have them.
  static func tooDeep(_ limit: Int, at range: TextRange) -> Problem {
    Problem(
      rule: SourceRules.tooDeep.name, range: range,
      message: LocalizedText(
        en: "values are nested more than \(limit) deep here",
        id: "nilai di sini bersarang lebih dari \(limit) tingkat"))
  }
}
