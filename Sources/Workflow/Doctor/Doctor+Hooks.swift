internal import Documents
internal import Git
internal import Records

extension Doctor {
  /// Whether git runs bangkom where it should.
  func hooks() -> [[Diagnosis]] {
    let names = git.directory.isBare ? HookInstallation.serverNames : HookInstallation.names
    return [names.map(hook)]
  }

  private func hook(_ name: String) -> Diagnosis {
    let path = "\(git.hooksDirectory)/\(name)"
    guard let bytes = FileBytes.read(path) else {
      return Diagnosis(
        "hooks", .wrong, "\(name) is not installed", "\(name) belum dipasang",
        command: "bangkom hook install")
    }
    guard git.hook(name) != nil else {
      return Diagnosis(
        "hooks", .wrong, "\(name) may not be executed: git passes it over",
        "\(name) tidak boleh dijalankan: git melewatinya", command: "chmod +x '\(path)'")
    }
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.contains("hook run \(name)") else {
      return Diagnosis(
        "hooks", .wrong, "\(path) is not ours, and does not run bangkom",
        "\(path) bukan milik bangkom, dan tidak menjalankannya",
        command: "bangkom hook run \(name) \"$@\" || exit")
    }
    if HookInstallation.isOurs(bytes), !HookInstallation.runs(bytes, executable) {
      return Diagnosis(
        "hooks", .note, "\(name) runs another bangkom than this one",
        "\(name) menjalankan bangkom lain", command: "bangkom hook install")
    }
    return Diagnosis("hooks", .fine, name, name)
  }

  // MARK: - Work tree

  /// What only a clone with files has: drivers, settings, index.
  func workTree() -> [[Diagnosis]] { [drivers(), settings(), index()] }

  private func drivers() -> [Diagnosis] {
    let root = git.directory.workTree ?? "."
    let attributes = String(decoding: FileBytes.read("\(root)/.gitattributes") ?? [], as: UTF8.self)
    var found: [Diagnosis] = []
    for (word, keys) in [
      ("merge=bangkom", ["merge.bangkom.driver"]),
      ("diff=bangkom", ["diff.bangkom.textconv", "diff.bangkom.command"]),
    ] {
      let isSet = keys.contains { git.configString($0) != nil }
      if attributes.contains(word), !isSet {
        found.append(
          Diagnosis(
            "drivers", .wrong, ".gitattributes says `\(word)`, but git does not know the driver",
            ".gitattributes menyebut `\(word)`, tetapi git belum mengenal penggeraknya",
            command: "bangkom hook install"))
      } else if isSet, !attributes.contains(word) {
        found.append(
          Diagnosis(
            "drivers", .note, "the driver is set, but .gitattributes does not say `\(word)`",
            "penggeraknya ada, tetapi .gitattributes tidak menyebut `\(word)`",
            command: "echo '*.yaml \(word)' >> .gitattributes"))
      }
    }
    return found.isEmpty
      ? [Diagnosis("drivers", .fine, "as .gitattributes has them", "sesuai .gitattributes")] : found
  }

  private func settings() -> [Diagnosis] {
    let root = git.directory.workTree ?? "."
    guard FileBytes.isThere("\(root)/\(Settings.path)") else {
      return [
        Diagnosis(
          "settings", .wrong, "there is no bangkom.yaml", "tidak ada bangkom.yaml",
          command: "bangkom init")
      ]
    }
    do throws(WorkflowError) {
      let records = try RecordsRepository(at: root, environment: git.directory.environment)
      let examiner = Examiner(records, today: "1970-01-01", now: 0, temporaryFolder: "/tmp")
      let faults = try examiner.library().allFaults
      guard faults.isEmpty else { throw .broken(faults) }
      return [Diagnosis("settings", .fine, "settings and schemas", "pengaturan dan skema")]
    } catch {
      guard case .broken(let faults) = error else {
        return [Diagnosis("settings", .wrong, "\(error)", "\(error)")]
      }
      return faults.map { fault in
        let place = "\(fault.path):\(fault.line)"
        return Diagnosis(
          "settings", .wrong, "\(place): \(fault.reason.en)", "\(place): \(fault.reason.id)",
          command: "git restore --source=HEAD -- '\(fault.path)'")
      }
    }
  }

  private func index() -> [Diagnosis] {
    do throws(GitError) {
      let index = try git.index()
      guard index.conflicts.isEmpty else {
        return index.conflicts.map { path in
          Diagnosis(
            "index", .wrong, "\(path) is in conflict", "\(path) masih berkonflik",
            command: "git mergetool -- '\(path)'")
        }
      }
      return [
        Diagnosis("index", .fine, "\(index.entries.count) files", "\(index.entries.count) berkas")
      ]
    } catch {
      return [Doctor.refusal(error)]
    }
  }
}
