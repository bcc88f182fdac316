internal import Documents
internal import Git
internal import Records

/// What a commit message must and must not say; the same in a hook and on a server.
enum MessageCheck {
  /// The name that findings have for a message, which is the file that git keeps it in.
  static let path = "COMMIT_EDITMSG"

  /// The most bytes of a message.
  private static let limit = 64 << 10

  /// What is wrong with a message.
  ///
  /// - `adjustments`: The ids of the adjustments that the commit adds.
  static func findings(in message: [UInt8], adding adjustments: [String]) -> [Finding] {
    if message.count > limit {
      return [
        finding(
          "the message has \(message.count) bytes; \(limit) are enough",
          "pesannya \(message.count) byte; paling banyak \(limit)", nil)
      ]
    }
    var findings = PersonalData.problems(in: message)
      .filter { !isCredit($0, in: message) }
      .map { Finding(path: path, problem: $0) }
    if let odd = unreadable(message) { findings.append(odd) }
    let words = String(decoding: message, as: UTF8.self)
    for id in adjustments where !words.contains(id) {
      findings.append(
        Finding(
          path: path,
          problem: Problem(
            rule: HookRun.rule.name, range: nil,
            message: LocalizedText(
              en: "the message does not name the adjustment `\(id)`",
              id: "pesan ini tidak menyebut penyesuaian `\(id)`"),
            help: [
              LocalizedText(
                en: "add the line `Adjustment: \(id)` at the end",
                id: "tambahkan baris `Adjustment: \(id)` di akhir pesan")
            ])))
    }
    return findings
  }

  /// Whether it is the address of a line like `Co-authored-by: Sari <sari@kepahiang.example>`: git names
  /// who had a hand in a commit, forges put such lines in the middle when they squash, and approvals
  /// count on them.
  private static func isCredit(_ problem: Problem, in message: [UInt8]) -> Bool {
    guard let range = problem.range else { return false }
    let line = message[(range.offset - range.column + 1)...].prefix { $0 != UInt8(ascii: "\n") }
    let trailer = Trailer.trailers(in: Array("-\n\n".utf8) + line).first
    let place = range.offset..<range.offset + range.length
    return trailer?.creditedAddress == String(decoding: message[place], as: UTF8.self)
  }

  /// Text that is no text, or that a terminal obeys.
  private static func unreadable(_ message: [UInt8]) -> Finding? {
    guard let text = String(validating: message, as: UTF8.self) else {
      return finding("the message is not UTF-8", "pesannya bukan UTF-8", nil)
    }
    var offset = 0
    for scalar in text.unicodeScalars {
      if PrintableText.isHidden(scalar), scalar != "\n", scalar != "\r" {
        let code = String(scalar.value, radix: 16, uppercase: true)
        let range = LineIndex(message).range(offset, offset + scalar.utf8.count)
        return finding(
          "the message has a character that nobody sees, U+\(code)",
          "pesannya memuat karakter yang tak terlihat, U+\(code)", range)
      }
      offset += scalar.utf8.count
    }
    return nil
  }

  private static func finding(_ en: String, _ id: String, _ range: TextRange?) -> Finding {
    Finding(
      path: path,
      problem: Problem(
        rule: PushRules.message.name, range: range, message: LocalizedText(en: en, id: id),
        help: [
          LocalizedText(
            en: "write it anew: git commit --amend", id: "tulis ulang: git commit --amend")
        ]))
  }
}
