public import Documents
internal import Records
internal import Schemas

/// Lays out files canonically.
public enum Layouts {
  /// What becomes of a file.
  public enum Outcome: Sendable {
    /// It is canonical.
    case canonical
    /// It gets another layout.
    case changed(FileEdit)
    /// It is left alone, for this reason.
    case leftAlone(LocalizedText, at: TextRange?)
  }

  /// What becomes of a file.
  ///
  /// - `sorts`: Whether top-level keys get the order of the kind's schema.
  public static func outcome(of file: RecordFiles.File, sorts: Bool) -> Outcome {
    guard let bytes = file.bytes else {
      return .leftAlone(notOrdinary, at: nil)
    }
    let limits: DocumentLimits = file.kind == nil ? .plain : .record
    let document = Document.read(bytes, format: file.format, limits: limits)
    if let problem = document.problems.first(where: { $0.severity == .error }) {
      return .leftAlone(problem.message, at: problem.range)
    }
    let keys = sorts ? file.kind?.fields.map(\.name) ?? [] : []
    guard let text = document.canonicalText(keyOrder: keys) else {
      return .leftAlone(notLaidOut, at: nil)
    }
    guard text != bytes else { return .canonical }
    return .changed(FileEdit(path: file.path, before: bytes, after: text))
  }

  private static let notOrdinary = LocalizedText(
    en: "it is no ordinary file, or not readable", id: "ia bukan berkas biasa, atau tidak terbaca")
  private static let notLaidOut = LocalizedText(
    en: "another layout would change what it says",
    id: "tata letak lain akan mengubah isinya")
}
