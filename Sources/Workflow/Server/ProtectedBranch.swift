internal import Documents

/// Branches that take only what is whole, as `protected_branches` in `bangkom.yaml` has them.
public struct ProtectedBranch: Sendable, Hashable {
  /// The name, without `refs/heads/`; `*` stands for any text.
  public var pattern: String
  /// Who may push changes of `schema/` and `bangkom.yaml`; `*` for everybody.
  public var ruleEditors: [String] = []
  /// Whether commits may be taken away.
  public var allowsForcePush = false

  /// Whether a branch is meant.
  ///
  /// - `name`: Without `refs/heads/`.
  public func matches(_ name: String) -> Bool { Glob.matches(name, pattern) }

  /// What is protected where the settings say nothing: the usual main branches, and the one that
  /// the repository's HEAD names.
  static func usual(head: String?) -> [ProtectedBranch] {
    let names = Set(["main", "master"] + (head.map { [$0] } ?? []))
    return names.sorted().map { ProtectedBranch(pattern: $0) }
  }

  /// What the settings list; `nil` where they say nothing.
  static func list(in document: Document) -> [ProtectedBranch]? {
    guard let node = document.node(at: "/protected_branches") else { return nil }
    return document.children(of: node).map { item in
      let text = { (key: String) in document.value(of: key, in: item).map(document.string(of:)) }
      return ProtectedBranch(
        pattern: text("branch") ?? "",
        ruleEditors: (document.value(of: "rule_editors", in: item)).map {
          document.children(of: $0).map(document.string(of:))
        } ?? [],
        allowsForcePush: text("force_push") == "true")
    }
  }
}

/// Names with `*` in them.
enum Glob {
  /// Whether a name is of a pattern, in which `*` stands for any text.
  ///
  /// Takes time for the product of both lengths at most.
  static func matches(_ name: String, _ pattern: String) -> Bool {
    let (name, pattern) = (Array(name.utf8), Array(pattern.utf8))
    let star = UInt8(ascii: "*")
    var (at, place) = (0, 0)
    var (lastStar, resume) = (-1, 0)
    while at < name.count {
      if place < pattern.count, pattern[place] == star {
        (lastStar, resume) = (place, at)
        place += 1
      } else if place < pattern.count, pattern[place] == name[at] {
        place += 1
        at += 1
      } else if lastStar >= 0 {
        resume += 1
        (place, at) = (lastStar + 1, resume)
      } else {
        return false
      }
    }
    return pattern[place...].allSatisfy { $0 == star }
  }
}
