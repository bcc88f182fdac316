/// What libyaml says when it gives up, in words for people.
struct YAMLFailure {
  let problem: String
  let context: String

  /// The problem to show.
  ///
  /// - `offset`: Where libyaml gave up.
  /// - `contextOffset`: Where what it was reading starts.
  func problem(
    at offset: Int, context contextOffset: Int, in source: [UInt8], _ lines: LineIndex
  ) -> Problem {
    let here = Self.piece(at: offset, in: source, lines)
    let opening = Self.piece(at: contextOffset, in: source, lines)
    if offset < source.count, source[offset] == 0x09 {
      return Problem(
        rule: YAMLRules.tab.name, range: lines.range(offset, offset + 1),
        message: LocalizedText(
          en: "a tab can't be indentation; write spaces",
          id: "tabulator tidak dapat menjadi lekukan; tulis spasi"),
        fix: [Edit(range: lines.range(offset, offset + 1), replacement: "  ")])
    }
    let (range, message, label) = words(here: here, opening: opening)
    return Problem(rule: YAMLRules.syntax.name, range: range, message: message, label: label)
  }

  private func words(
    here: TextRange, opening: TextRange
  ) -> (TextRange, LocalizedText, LocalizedText?) {
    switch problem {
    case "mapping values are not allowed in this context":
      return (
        here,
        LocalizedText(
          en: "a second `:` in one line", id: "tanda `:` kedua dalam satu baris"),
        LocalizedText(
          en: "put the value in quotes: \"…: …\"", id: "beri tanda kutip pada nilainya: \"…: …\"")
      )
    case "could not find expected ':'":
      return (
        opening,
        LocalizedText(
          en: "a key without `:` behind it", id: "kunci tanpa `:` di belakangnya"),
        LocalizedText(en: "write `key: value`", id: "tulis `kunci: nilai`")
      )
    case "found unexpected end of stream":
      return (
        opening,
        LocalizedText(
          en: "this quote is never closed", id: "tanda kutip ini tidak pernah ditutup"), nil
      )
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      return (
        opening,
        LocalizedText(
          en: "this bracket is never closed, or a comma is missing behind it",
          id: "kurung ini tidak pernah ditutup, atau ada koma yang kurang"), nil
      )
    case "did not find expected key", "did not find expected '-' indicator",
      "block sequence entries are not allowed in this context",
      "did not find expected <document start>":
      return (
        here,
        LocalizedText(
          en: "this line is indented like nothing above it",
          id: "lekukan baris ini tidak cocok dengan baris di atasnya"),
        LocalizedText(
          en: "start it in the same column as its neighbours",
          id: "mulai di kolom yang sama dengan baris sejenisnya")
      )
    case "found character that cannot start any token":
      return (
        here,
        LocalizedText(
          en: "a value can't start with this character",
          id: "nilai tidak dapat diawali karakter ini"),
        LocalizedText(en: "put the value in quotes", id: "beri tanda kutip pada nilainya")
      )
    default:
      let detail = context.isEmpty ? problem : "\(context), \(problem)"
      return (
        here,
        LocalizedText(
          en: "this is not YAML (\(detail))", id: "ini bukan YAML (\(detail))"), nil
      )
    }
  }

  /// One character to underline: of the line where the text ends, its last.
  private static func piece(at offset: Int, in source: [UInt8], _ lines: LineIndex) -> TextRange {
    var offset = min(offset, max(0, source.count - 1))
    while offset > 0, source[offset] == 0x0A || source[offset] == 0x0D { offset -= 1 }
    while offset > 0, source[offset] & 0xC0 == 0x80 { offset -= 1 }
    let length = UTF8Decoding.scalar(in: source, at: offset)?.length ?? 1
    return lines.range(offset, min(source.count, offset + length))
  }
}
