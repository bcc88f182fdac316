internal import Documents
internal import Git
internal import Records

extension PushJudge {
  /// How deep tags of tags may be.
  private static let tagLimit = 8

  /// Why a reference of this name is not taken; `nil` where it is.
  func refusal(ofName update: RefUpdate) -> Finding? {
    let name = update.name
    guard update.branch != nil || name.hasPrefix("refs/tags/") || isAllowed(name) else {
      return .onReference(
        name, PushRules.reference,
        LocalizedText(
          en: "only branches and tags are taken here",
          id: "di sini hanya cabang dan tag yang diterima"))
    }
    // What is there already may be moved or deleted, whatever it is called.
    guard update.old.isZero, !update.new.isZero else { return nil }
    let short = name.split(separator: "/", maxSplits: 2).last.map(String.init) ?? ""
    if name.unicodeScalars.contains(where: { PrintableText.isHidden($0) || $0 == "\u{FFFD}" }) {
      return .onReference(
        name, PushRules.reference,
        LocalizedText(
          en: "the name has a character that nobody sees, or is not UTF-8",
          id: "namanya memuat karakter yang tak terlihat, atau bukan UTF-8"))
    }
    if Self.isConfusing(short) || isBranchOfTag(name, short) {
      return .onReference(
        name, PushRules.reference,
        LocalizedText(
          en: "git takes `\(short)` for something else", id: "git mengartikan `\(short)` lain"))
    }
    let folded = name.lowercased()
    let twin = references.first {
      !$0.name.utf8.elementsEqual(name.utf8) && $0.name.lowercased() == folded
    }
    if let twin {
      return .onReference(
        name, PushRules.reference,
        LocalizedText(
          en: "Windows and macOS cannot tell it from `\(twin.name)`",
          id: "Windows dan macOS tidak dapat membedakannya dari `\(twin.name)`"))
    }
    return nil
  }

  /// Whether git, or a script, would take a name for another thing.
  private static func isConfusing(_ short: String) -> Bool {
    short.hasPrefix("-") || short.hasPrefix("refs/")
      || short == "HEAD" || short.hasSuffix("_HEAD") || ObjectID(hex: short) != nil
  }

  /// Whether a tag has the name of a branch: git takes the tag where both are meant.
  private func isBranchOfTag(_ name: String, _ short: String) -> Bool {
    guard name.hasPrefix("refs/tags/") else { return false }
    let branch = short.split(separator: "/", maxSplits: 1).last.map(String.init) ?? short
    return references.contains {
      $0.name == "refs/heads/\(short)" || $0.name == "refs/heads/\(branch)"
    }
  }

  /// Other names that the server's own settings let in.
  private func isAllowed(_ name: String) -> Bool {
    git.configStrings("bangkom.allowreference").contains { Glob.matches(name, $0) }
      && !name.hasPrefix("refs/replace/")
  }

  /// Judges a tag: it is set once, and leads to a commit.
  func judgeTag(_ update: RefUpdate, _ verdict: inout PushVerdict) throws(WorkflowError) {
    guard update.old.isZero else {
      verdict.add([
        .onReference(
          update.name, PushRules.tag,
          update.new.isZero
            ? LocalizedText(en: "a tag is not deleted", id: "tag tidak dihapus")
            : LocalizedText(en: "a tag is not moved", id: "tag tidak dipindah"),
          help: LocalizedText(
            en: "make a new tag: git tag NAME && git push origin NAME",
            id: "buat tag baru: git tag NAMA && git push origin NAMA"))
      ])
      return
    }
    guard let commit = commit(ofTag: update.new) else {
      verdict.add([
        .onReference(
          update.name, PushRules.object,
          LocalizedText(
            en: "the tag does not lead to a commit", id: "tag ini tidak menuju sebuah commit"))
      ])
      return
    }
    try judgeStructure(commit, isProtected: false, excluding: references.map(\.id), &verdict)
  }

  private func commit(ofTag id: ObjectID) -> ObjectID? {
    var id = id
    for _ in 0..<Self.tagLimit {
      guard let kind = try? git.header(of: id).kind else { return nil }
      if kind == .commit { return id }
      guard kind == .tag, let next = try? git.tagTarget(id) else { return nil }
      id = next
    }
    return nil
  }
}

extension Finding {
  /// What is wrong with a reference, or with a file as a whole.
  static func onReference(
    _ name: String, _ rule: RuleDescription, _ message: LocalizedText, help: LocalizedText? = nil
  ) -> Finding {
    Finding(
      path: name,
      problem: Problem(
        rule: rule.name, range: nil, message: message, help: [help].compactMap(\.self)))
  }
}

extension LocalizedText {
  /// A protected branch that would be deleted.
  static func deletion(_ branch: String) -> LocalizedText {
    LocalizedText(
      en: "`\(branch)` is protected and stays", id: "`\(branch)` terlindung dan tidak dihapus")
  }
}
