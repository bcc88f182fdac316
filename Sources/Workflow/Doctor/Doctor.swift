internal import Documents
public import Git
internal import Records
internal import Store

/// Looks at a clone or at a bare repository: what is wrong with its set-up, and what mends it.
public struct Doctor {
  let git: Repository
  let executable: String
  let version: String

  /// Makes a doctor.
  ///
  /// - `executable`: The bangkom that hooks should run.
  public init(_ git: Repository, executable: String, version: String) {
    self.git = git
    self.executable = executable
    self.version = version
  }

  /// Everything that was looked at, in a fixed order.
  public func diagnoses() -> [Diagnosis] {
    var found = [versions()] + hooks() + encodings() + leftovers() + [store()]
    found += git.directory.isBare ? server() : workTree()
    return found.flatMap { $0 }
  }

  /// A repository that cannot be opened, as a diagnosis.
  public static func refusal(_ error: GitError) -> Diagnosis {
    let (en, id) = error.wording
    var command: String?
    switch error {
    case .unsupportedRepository(_, .splitIndex): command = "git update-index --no-split-index"
    case .unsupportedRepository(_, .sparseIndex):
      command = "git sparse-checkout init --no-sparse-index"
    case .unsupportedRepository(_, .partialClone): command = "git clone URL"
    case .unsupportedRepository(_, .objectFormat): command = "git init --object-format=sha1"
    case .unsupportedRepository(_, .referenceStorage):
      command = "git refs migrate --ref-format=files"
    case .notOwner(let path, _): command = "git config --global --add safe.directory '\(path)'"
    default: break
    }
    return Diagnosis("repository", .wrong, en, id, command: command)
  }

  // MARK: - Versions and encodings

  private func versions() -> [Diagnosis] {
    var found = [
      Diagnosis("version", .fine, "bangkom \(version)", "bangkom \(version)")
    ]
    let result = try? ChildProcess.run(
      ["git", "--version"], environment: git.directory.environment, deadline: 10_000)
    let words = String(decoding: result?.output ?? [], as: UTF8.self).split(separator: " ")
    let number = words.dropFirst(2).first.map { $0.prefix { $0 != "\n" } } ?? ""
    let parts = number.split(separator: ".").prefix(2).compactMap { Int($0) }
    if parts.count < 2 {
      found.append(Diagnosis("git", .wrong, "git is not on the PATH", "git tidak ada di PATH"))
    } else if (parts[0], parts[1]) < (2, 30) {
      found.append(
        Diagnosis(
          "git", .wrong, "git \(number) is older than 2.30, the oldest that is tried",
          "git \(number) lebih tua dari 2.30, yang tertua yang diuji"))
    } else {
      found.append(Diagnosis("git", .fine, "git \(number)", "git \(number)"))
    }
    return found
  }

  private func encodings() -> [[Diagnosis]] {
    var found: [Diagnosis] = []
    for key in ["i18n.commitEncoding", "i18n.logOutputEncoding"] {
      guard let value = git.configString(key.lowercased()),
        !["utf-8", "utf8"].contains(value.lowercased())
      else { continue }
      found.append(
        Diagnosis(
          "encodings", .wrong, "`\(key)` is \(value); messages are UTF-8 here",
          "`\(key)` adalah \(value); pesan di sini UTF-8", command: "git config --unset \(key)"))
    }
    for key in ["core.protectHFS", "core.protectNTFS"]
    where git.configFlag(key.lowercased()) == false {
      found.append(
        Diagnosis(
          "encodings", .wrong, "`\(key)` is off: names that look like .git are checked out",
          "`\(key)` mati: nama yang menyerupai .git ikut diambil",
          command: "git config --unset \(key)"))
    }
    if found.isEmpty {
      found = [Diagnosis("encodings", .fine, "UTF-8 throughout", "seluruhnya UTF-8")]
    }
    return [found]
  }

  // MARK: - Store and leftovers

  private func leftovers() -> [[Diagnosis]] {
    let own = Set(git.directory.ownLeftovers)
    let ours = own.sorted().map { path in
      Diagnosis(
        "locks", .wrong, "\(path) was left by a bangkom that was killed",
        "\(path) ditinggalkan bangkom yang dimatikan paksa", command: "bangkom doctor --unlock")
    }
    let found =
      ours
      + git.directory.leftovers.filter { !own.contains($0.path) }.map { leftover in
        Diagnosis(
          "locks", leftover.isLock ? .wrong : .note,
          "\(leftover.path) is \(leftover.ageInSeconds) s old; if no git runs any more, it was left behind",
          "\(leftover.path) berumur \(leftover.ageInSeconds) dtk; bila tidak ada git berjalan, "
            + "itu tertinggal", command: "rm '\(leftover.path)'")
      }
    return [found.isEmpty ? [Diagnosis("locks", .fine, "none", "tidak ada")] : found]
  }

  private func store() -> [Diagnosis] {
    let folder = "\(git.directory.gitDirectory)/bangkom"
    switch Store.condition(folder: folder) {
    case .absent:
      return [
        Diagnosis(
          "store", .fine, "not there yet; the next check makes it",
          "belum ada; dibuat oleh pemeriksaan berikutnya")
      ]
    case .sound(let size):
      return [
        Diagnosis("store", .fine, "sound, \(size >> 10) KiB", "utuh, \(size >> 10) KiB")
      ]
    case .damaged:
      return [
        Diagnosis(
          "store", .wrong, "damaged; it is only a cache", "rusak; isinya hanya cadangan",
          command: "rm -r '\(folder)'")
      ]
    case .unwritable:
      return [
        Diagnosis(
          "store", .wrong, "\(folder) cannot be written: every check starts from nothing",
          "\(folder) tidak dapat ditulis: setiap pemeriksaan mulai dari awal",
          command: "chmod u+rwX '\(folder)'")
      ]
    }
  }
}
