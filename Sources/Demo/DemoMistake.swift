/// What somebody got wrong, for one rule or some: edits of the good demo.
struct DemoMistake {
  /// A change of the files.
  enum Edit {
    /// Replaces the first place of a text, in the first file that fits and nobody else changed.
    case replace(String, String, in: String)
    /// Replaces every place of a text.
    case replaceAll(String, String, in: String)
    /// Replaces the first line that starts so; without text it goes.
    case line(String, String?, in: String)
    /// Replaces lines by how they start, in the first file that has a text.
    case lines(having: String, [String: String?], in: String)
    /// Adds text at the end.
    case add(String, in: String)
    /// Writes a file.
    case write(String, to: String)
    /// Takes the first file that fits away.
    case remove(in: String)
  }

  /// What it is, in a few words.
  var what: String
  var edits: [Edit]

  init(_ what: String, _ edits: Edit...) {
    self.what = what
    self.edits = edits
  }
}

/// Files that mistakes are made in.
///
/// A file is named by its path, with one `*` for what does not matter.
struct DemoMistakes {
  /// The files as they become, by path.
  private(set) var files: [String: String]
  /// What was changed or written; `nil` for a file that is gone.
  private(set) var changes: [String: String?] = [:]

  init(files: [String: String]) {
    self.files = files
  }

  /// Makes a mistake.
  ///
  /// - Throws: ``NoPlace`` where the good demo has no such place any more.
  mutating func make(_ mistake: DemoMistake) throws(NoPlace) {
    for edit in mistake.edits {
      switch edit {
      case .replace(let old, let new, let pattern):
        try change(pattern, mistake) { text in
          guard let range = text.firstRange(of: old) else { return nil }
          return text[..<range.lowerBound] + new + text[range.upperBound...]
        }
      case .replaceAll(let old, let new, let pattern):
        try change(pattern, mistake) { $0.contains(old) ? $0.replacing(old, with: new) : nil }
      case .line(let start, let new, let pattern):
        try change(pattern, mistake) { Self.replacing(start, new, in: $0) }
      case .lines(let part, let lines, let pattern):
        try change(pattern, mistake) { text in
          guard text.contains(part) else { return nil }
          return lines.reduce(text) { text, line in
            text.flatMap { Self.replacing(line.key, line.value, in: $0) }
          }
        }
      case .add(let more, let pattern):
        try change(pattern, mistake) { $0 + more }
      case .write(let text, let path):
        files[path] = text
        changes[path] = text
      case .remove(let pattern):
        guard let path = paths(pattern).first else { throw NoPlace(what: mistake.what) }
        files[path] = nil
        changes[path] = .some(nil)
      }
    }
  }

  /// There is no place for a mistake.
  struct NoPlace: Error, Hashable {
    var what: String
  }

  private mutating func change(
    _ pattern: String, _ mistake: DemoMistake, _ edit: (String) -> String?
  ) throws(NoPlace) {
    for path in paths(pattern) {
      guard let text = files[path], let new = edit(text) else { continue }
      files[path] = new
      changes[path] = new
      return
    }
    throw NoPlace(what: mistake.what)
  }

  /// A text with another line for the first that starts so; `nil` where none does.
  private static func replacing(_ start: String, _ new: String?, in text: String) -> String? {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let place = lines.firstIndex(where: { $0.hasPrefix(start) }) else { return nil }
    lines.remove(at: place)
    if let new { lines.insert(Substring(new), at: place) }
    return lines.joined(separator: "\n")
  }

  /// The files that a pattern names, in order; with `*` those that are as they were.
  private func paths(_ pattern: String) -> [String] {
    let parts = pattern.split(separator: "*", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return files[pattern] == nil ? [] : [pattern] }
    return files.keys.filter {
      $0.hasPrefix(parts[0]) && $0.hasSuffix(parts[1]) && changes[$0] == nil
    }.sorted()
  }
}
