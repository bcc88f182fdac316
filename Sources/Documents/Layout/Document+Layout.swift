extension Document {
  /// The canonical text of a document: the layout that `bangkom fmt` gives it.
  ///
  /// Values, their order and every comment stay; blanks, quotes and line breaks become what they
  /// are in every other record. The canonical text of a canonical text is itself.
  ///
  /// - `keyOrder`: The order of the top-level keys, where they are to be sorted; other keys go
  ///   behind.
  /// - Returns: `nil` where it has errors of reading, or where the layout would change what it says.
  public func canonicalText(keyOrder: [String] = []) -> [UInt8]? {
    guard !problems.contains(where: { $0.severity == .error }) else { return nil }
    var text: [UInt8]
    switch format {
    case .yaml:
      guard !nodes.isEmpty else { return nil }
      var layout = YAMLLayout(self, start: markLength, end: source.count)
      text = layout.text()
    case .markdown:
      guard let laidOut = MarkdownLayout(self).text() else { return nil }
      text = laidOut
    case .csv:
      guard let plain = plainCSV else { return nil }
      text = plain
    case .json:
      guard !nodes.isEmpty else { return nil }
      text = JSONLayout(self).text()
    }
    guard text != source else { return sorted(text, by: keyOrder) }
    // Nothing but the layout may change; where it would, the author's stays.
    let again = Document.read(text, format: format, limits: .plain)
    guard !again.problems.contains(where: { $0.severity == .error }), hasSameValues(as: again)
    else {
      return nil
    }
    return sorted(text, by: keyOrder)
  }

  /// How many bytes of a byte order mark there are.
  private var markLength: Int { source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  private func sorted(_ text: [UInt8], by keyOrder: [String]) -> [UInt8]? {
    guard !keyOrder.isEmpty, format == .yaml || format == .markdown else { return text }
    guard let sorted = KeySorting(text, format: format).text(by: keyOrder) else { return nil }
    // The comments above a key may have been below a blank line.
    return Document.read(sorted, format: format, limits: .plain).canonicalText()
  }
}
