internal import Documents
internal import Git
internal import Records

/// Paths that git stores and some system cannot keep, or that lead where nobody looks.
enum PathCheck {
  /// The most bytes of a path: what every system in use can open.
  private static let longestPath = 1024
  private static let longestName = 255

  /// What is wrong with a path that a commit adds.
  static func problem(of path: RepositoryPath, _ mode: FileMode) -> Problem? {
    guard let text = path.string else {
      return problem("it is not UTF-8", "bukan UTF-8")
    }
    if text.utf8.count > longestPath {
      return problem(
        "it is longer than \(longestPath) bytes", "panjangnya lebih dari \(longestPath) byte")
    }
    for name in text.split(separator: "/") {
      if let problem = problem(ofName: name) { return problem }
    }
    if var problem = PersonalData.problems(in: Array(text.utf8)).first {
      problem.range = nil
      return problem
    }
    if mode == .symbolicLink {
      return problem(
        "it is a symbolic link, which may lead out of the repository",
        "berupa tautan simbolik, yang dapat menunjuk ke luar repositori")
    }
    if ![.file, .executable, .submodule].contains(mode) {
      return problem("its mode is none that git writes", "modusnya bukan yang ditulis git")
    }
    return nil
  }

  /// Whether git itself could be led astray by a path: harmful in a branch that nobody guards, too.
  static func isHarmful(_ path: RepositoryPath) -> Bool {
    guard let text = path.string else { return false }
    return text.utf8.count > 4 * longestPath || text.split(separator: "/").contains(where: isGit)
  }

  private static func problem(ofName name: Substring) -> Problem? {
    if name.utf8.count > longestName {
      return problem(
        "a name in it is longer than \(longestName) bytes",
        "satu nama di dalamnya lebih dari \(longestName) byte")
    }
    if isGit(name) {
      return problem(
        "some systems take it for git's own folder",
        "sebagian sistem menganggapnya folder milik git")
    }
    if let scalar = name.unicodeScalars.first(where: PrintableText.isHidden) {
      let code = String(scalar.value, radix: 16, uppercase: true)
      return problem(
        "it has a character that nobody sees, U+\(code)",
        "memuat karakter yang tak terlihat, U+\(code)")
    }
    if let scalar = name.unicodeScalars.first(where: { "\\:*?\"<>|".unicodeScalars.contains($0) }) {
      return problem(
        "Windows cannot keep `\(scalar)` in a name", "Windows tidak dapat menyimpan `\(scalar)`")
    }
    if let last = name.utf8.last, last == UInt8(ascii: ".") || last == UInt8(ascii: " ") {
      return problem(
        "a name in it ends with a dot or a blank, which Windows takes away",
        "satu namanya diakhiri titik atau spasi, yang dihapus Windows")
    }
    let stem = name.prefix { $0 != "." }.lowercased()
    if devices.contains(stem.filter { $0 != " " }) {
      return problem("`\(stem)` is a device of Windows", "`\(stem)` adalah nama alat di Windows")
    }
    return nil
  }

  private static let devices: Set<String> = {
    let ports = ["com", "lpt"].flatMap { port in
      ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "¹", "²", "³"].map { port + $0 }
    }
    return Set(["con", "prn", "aux", "nul", "conin$", "conout$"] + ports)
  }()

  /// Whether Windows or macOS would take a name for `.git`.
  ///
  /// Source: git, path.c (is_ntfs_dotgit), utf8.c (is_hfs_dotgit).
  private static func isGit(_ name: Substring) -> Bool {
    var plain = String.UnicodeScalarView()
    for scalar in name.unicodeScalars where !isIgnoredByHFS(scalar) { plain.append(scalar) }
    // Windows: what stands behind a colon is a stream of the same file.
    let lower = String(plain).lowercased().prefix { $0 != ":" && $0 != "\\" }
    var stem = lower[...]
    while let last = stem.last, last == "." || last == " " { stem = stem.dropLast() }
    return stem == ".git" || stem == "git~1"
  }

  private static func isIgnoredByHFS(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200C...0x200F, 0x202A...0x202E, 0x206A...0x206F, 0xFEFF: true
    default: false
    }
  }

  private static func problem(_ en: String, _ id: String) -> Problem {
    Problem(
      rule: PushRules.path.name, range: nil,
      message: LocalizedText(
        en: "this path cannot be kept everywhere: \(en)",
        id: "jalur ini tidak dapat disimpan di semua sistem: \(id)"),
      help: [
        LocalizedText(
          en: "rename it: git mv, then git commit --amend",
          id: "ganti namanya: git mv, lalu git commit --amend")
      ])
  }
}

extension PathCheck {
  /// A submodule that would make git run a program, or leave its folder.
  static func harmfulSubmodule(_ key: String) -> Problem {
    Problem(
      rule: PushRules.path.name, range: nil,
      message: LocalizedText(
        en: "`\(key)` would lead git astray where somebody clones this",
        id: "`\(key)` akan menyesatkan git saat repositori ini diklon"))
  }
}

// MARK: - Twins

extension PathCheck {
  /// Names that some systems cannot tell apart: capitals, or an accent as a character of its own.
  ///
  /// - `added`: The paths that are new; only their folders are looked at.
  static func twins(
    of added: [RepositoryPath], in commit: ObjectID, _ repository: Repository
  ) throws(GitError) -> [Finding] {
    let tree = try repository.commit(commit).tree
    var folders: Set<[UInt8]> = []
    for path in added {
      var parts = path.components
      while parts.popLast() != nil {
        guard folders.insert(Array(parts.joined(separator: [UInt8(ascii: "/")]))).inserted else {
          break
        }
      }
    }
    let changed = Set(added)
    var findings: [Finding] = []
    for folder in folders.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      guard let id = try repository.folder(at: RepositoryPath(bytes: folder), in: tree) else {
        continue
      }
      // Two texts are equal for Swift when they are for Unicode.
      var known: [String: RepositoryPath] = [:]
      for entry in try repository.tree(id) {
        guard let name = entry.name.string else { continue }
        guard let other = known.updateValue(entry.name, forKey: name.lowercased()) else { continue }
        let front = folder.isEmpty ? folder : folder + [UInt8(ascii: "/")]
        let paths = [other, entry.name].map { RepositoryPath(bytes: front + $0.bytes) }
        guard paths.contains(where: { path in changed.contains { $0.isInside(path) } }) else {
          continue
        }
        findings.append(twin(paths[1], of: paths[0]))
      }
    }
    return findings
  }

  private static func twin(_ path: RepositoryPath, of other: RepositoryPath) -> Finding {
    Finding(
      path: path.text,
      problem: Problem(
        rule: PushRules.twin.name, range: nil,
        message: LocalizedText(
          en: "Windows and macOS cannot tell this name from `\(other)`",
          id: "Windows dan macOS tidak dapat membedakan nama ini dari `\(other)`"),
        help: [
          LocalizedText(
            en: "rename one of the two: git mv, then git commit --amend",
            id: "ganti nama salah satunya: git mv, lalu git commit --amend")
        ]))
  }
}
