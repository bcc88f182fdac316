public import Documents

/// Merges three versions of a file by what they say: fields, items of lists, clauses, rows and
/// columns; comments, order and layout stay byte for byte outside of what changed.
///
/// Nothing that a side added is ever left out: it is in the text, or between markers. What can't be
/// read, and what the parts would not account for, is merged line by line as git does it.
public enum RecordMerge {
  /// Merges a file.
  ///
  /// - `base`: The version that both come from; empty where both sides are new.
  /// - `format`: How the file is written; `nil` for lines without meaning.
  ///
  /// Complexity: linear in the size of all versions, but for lists and texts in which much differs.
  public static func merge(
    base: [UInt8], ours: [UInt8], theirs: [UInt8], format: DocumentFormat?,
    keys: RecordKeys = .standard
  ) -> MergeResult {
    let bytes = MergeThree(base: base, ours: ours, theirs: theirs)
    if let decided = bytes.decided {
      let frame = TextFrame(decided)
      return MergeResult(
        chunks: [.text(frame.lines(of: decided))], frame: frame, isStructured: true)
    }
    let frames = bytes.map(TextFrame.init)
    let frame = TextFrame(
      base: base.isEmpty ? nil : frames.base, ours: frames.ours, theirs: frames.theirs)
    let texts = MergeThree(
      base: frames.base.lines(of: base), ours: frames.ours.lines(of: ours),
      theirs: frames.theirs.lines(of: theirs))
    if let format, let chunks = structured(texts, format, keys) {
      return MergeResult(chunks: chunks, frame: frame, isStructured: true)
    }
    var chunks = LineMerge.chunks(
      base: texts.base[...], ours: texts.ours[...], theirs: texts.theirs[...])
    if let format, isBroken(chunks, texts, format) { chunks = whole(texts) }
    return MergeResult(chunks: chunks, frame: frame, isStructured: false)
  }

  private static func structured(
    _ texts: MergeThree<[UInt8]>, _ format: DocumentFormat, _ keys: RecordKeys
  ) -> [MergeChunk]? {
    guard format != .json, !isBlank(texts.ours), !isBlank(texts.theirs) else { return nil }
    let versions = MergeThree(
      base: isBlank(texts.base)
        ? MergeVersion(document: Document(format: format, source: texts.base))
        : MergeVersion(document: Document.read(texts.base, format: format)),
      ours: MergeVersion(document: Document.read(texts.ours, format: format)),
      theirs: MergeVersion(document: Document.read(texts.theirs, format: format)))
    let documents = [versions.base.document, versions.ours.document, versions.theirs.document]
    guard !documents.contains(where: hasErrors) else { return nil }
    var chunks: [MergeChunk]
    if format == .csv {
      var merge = TableMerge(versions, keys: keys)
      guard let merged = merge?.chunks(), let merge else { return nil }
      chunks = merged
      guard merge.hasNewColumns || MergeProof.holds(chunks, texts, blended: merge.blended) else {
        return nil
      }
    } else {
      var merge = ValueMerge(versions, keys: keys)
      guard let merged = values(&merge, versions, format) else { return nil }
      chunks = merged
      guard MergeProof.holds(chunks, texts, blended: merge.blended) else { return nil }
    }
    return isBroken(chunks, texts, format) ? nil : chunks
  }

  private static func values(
    _ merge: inout ValueMerge, _ versions: MergeThree<MergeVersion>, _ format: DocumentFormat
  ) -> [MergeChunk]? {
    guard format == .markdown else {
      return merge.root(in: versions.map { 0..<$0.source.count })
    }
    guard let ours = versions.ours.frontMatter(), let theirs = versions.theirs.frontMatter() else {
      return nil
    }
    let base = versions.base.frontMatter() ?? (0..<0, versions.base.source.count)
    let starts = MergeThree(base: base.1, ours: ours.text, theirs: theirs.text)
    guard
      var chunks = merge.root(
        in: MergeThree(base: base.0, ours: ours.values, theirs: theirs.values))
    else { return nil }
    let text =
      ClauseMerge(versions).chunks(from: starts, with: &merge)
      ?? LineMerge.chunks(
        base: versions.base.source[starts.base...], ours: versions.ours.source[starts.ours...],
        theirs: versions.theirs.source[starts.theirs...])
    chunks.add(text)
    return chunks
  }

  /// Whether a merge without conflicts can no longer be read, though both sides can.
  private static func isBroken(
    _ chunks: [MergeChunk], _ texts: MergeThree<[UInt8]>, _ format: DocumentFormat
  ) -> Bool {
    guard !chunks.hasConflict else { return false }
    let merged = MergeResult(chunks: chunks, frame: TextFrame([]), isStructured: true).bytes()
    return hasErrors(Document.read(merged, format: format))
      && !hasErrors(Document.read(texts.ours, format: format))
      && !hasErrors(Document.read(texts.theirs, format: format))
  }

  /// All lines from the first to the last that differ, as one conflict.
  private static func whole(_ texts: MergeThree<[UInt8]>) -> [MergeChunk] {
    [
      .conflict(
        MergeConflict(place: "", base: texts.base, ours: texts.ours, theirs: texts.theirs))
    ]
  }

  private static func hasErrors(_ document: Document) -> Bool {
    document.problems.contains { $0.severity == .error }
  }

  private static func isBlank(_ text: [UInt8]) -> Bool {
    text.allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
  }
}
