public import Documents

extension FileValidator {
  /// What becomes of a file when what can be mended safely is mended; `nil` where that is nothing.
  ///
  /// - `format`: How it is written.
  public func repaired(path: String, _ bytes: [UInt8], format: DocumentFormat) -> FileEdit? {
    let repair = FileRepair(
      read: { text in
        FileRepair.Reading(
          document: Document.read(text, format: format, limits: .plain),
          problems: problems(in: text, format: format))
      }, edits: { WholeTextRepair.edits(for: $0, $1) })
    let text = repair.outcome(of: bytes).text
    return text == bytes ? nil : FileEdit(path: path, before: bytes, after: text)
  }
}
