internal import Store

/// Which columns of a summary count people, so that small groups can be hidden where it is published.
///
/// ```
/// suppress: optimal, low of people across unit within survey; hides share_low
/// ```
/// `optimal` and `low` are parts of `people`, which is published with them; what remains of it is a
/// part, too. The rows of one `survey` are parts of a total that is published elsewhere, or in the
/// row whose `unit` is empty. `share_low` would tell a hidden part, and is hidden with it.
struct Suppression: Sendable, Hashable {
  /// The columns of the parts.
  private(set) var parts: [Int] = []
  /// The column of what the parts add up to.
  private(set) var total: Int?
  /// The column that tells the rows of a group apart; empty in the group's total.
  private(set) var across: Int?
  /// The columns whose values the rows of a group share.
  private(set) var within: [Int] = []
  /// The columns that tell a hidden part.
  private(set) var telling: [Int] = []

  /// Reads the value of a `suppress` field.
  init(_ field: QueryHeader.Field, columns: [SummaryColumn]) throws(QueryHeaderFault) {
    var role = "parts"
    for word in field.value.split(whereSeparator: { $0 == " " || $0 == "," || $0 == ";" }) {
      if ["of", "across", "within", "hides"].contains(word) {
        role = String(word)
        continue
      }
      guard let column = columns.firstIndex(where: { $0.name == word }) else {
        throw QueryHeaderFault(line: field.line, reason: .unreadable("suppress: \(word)"))
      }
      switch role {
      case "of": total = column
      case "across": across = column
      case "within": within.append(column)
      case "hides": telling.append(column)
      default: parts.append(column)
      }
    }
    guard !parts.isEmpty else {
      throw QueryHeaderFault(line: field.line, reason: .unreadable("suppress"))
    }
  }

  /// Every column that may be hidden.
  var columns: [Int] { parts + [total].compactMap(\.self) + telling }
}
