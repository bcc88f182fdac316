internal import Documents
internal import Git
internal import Records

extension Doctor {
  /// What only a bare repository has.
  func server() -> [[Diagnosis]] { [branches(), checksOfGit(), leftReferences()] }

  private func branches() -> [Diagnosis] {
    guard let name = git.directory.headBranch,
      let tip = try? git.target(ofReference: name)
    else {
      let other = git.references(under: "refs/heads/").found.first?.name
      guard let other else {
        return [
          Diagnosis(
            "branches", .note, "empty: the first push brings its rules",
            "kosong: kiriman pertama membawa kaidahnya")
        ]
      }
      return [
        Diagnosis(
          "branches", .wrong, "HEAD names a branch that is not there; it says what is protected",
          "HEAD menunjuk cabang yang tidak ada; dialah penentu yang terlindung",
          command: "git symbolic-ref HEAD \(other)")
      ]
    }
    do throws(WorkflowError) {
      let rules = try BranchRules(of: tip, in: git)
      let faults = rules.library.allFaults
      guard faults.isEmpty else { throw .broken(faults) }
      let head = PushJudge.branchName(name)
      let list = rules.settings.protectedBranches ?? ProtectedBranch.usual(head: head)
      guard !list.isEmpty else {
        return [
          Diagnosis(
            "branches", .wrong, "bangkom.yaml protects no branch: nothing is judged",
            "bangkom.yaml tidak melindungi cabang mana pun: tidak ada yang diperiksa")
        ]
      }
      let names = list.map(\.pattern).joined(separator: ", ")
      return [Diagnosis("branches", .fine, "protected: \(names)", "terlindung: \(names)")]
    } catch {
      let faults = if case .broken(let faults) = error { faults } else { [Library.Fault]() }
      let place = faults.first.map { "\($0.path):\($0.line): " } ?? ""
      return [
        Diagnosis(
          "branches", .wrong,
          "\(place)\(faults.first?.reason.en ?? "\(error)"); every push is refused",
          "\(place)\(faults.first?.reason.id ?? "\(error)"); semua kiriman ditolak",
          command: "git config --add bangkom.ruleEditor NAME")
      ]
    }
  }

  private func checksOfGit() -> [Diagnosis] {
    var found: [Diagnosis] = []
    let checks =
      git.configFlag("receive.fsckobjects") ?? git.configFlag("transfer.fsckobjects") ?? false
    if !checks {
      found.append(
        Diagnosis(
          "git-checks", .note, "git does not check pushed objects by itself",
          "git tidak ikut memeriksa objek kiriman", command: "git config receive.fsckObjects true"))
    }
    if git.configFlag("receive.shallowupdate") == true {
      found.append(
        Diagnosis(
          "git-checks", .wrong, "`receive.shallowUpdate` takes histories without their beginning",
          "`receive.shallowUpdate` menerima riwayat yang terpotong",
          command: "git config --unset receive.shallowUpdate"))
    }
    return found.isEmpty
      ? [Diagnosis("git-checks", .fine, "git checks objects", "git memeriksa objek")] : found
  }

  private func leftReferences() -> [Diagnosis] {
    var found: [Diagnosis] = []
    let (replaced, _) = git.references(under: "refs/replace/")
    if let first = replaced.first {
      found.append(
        Diagnosis(
          "references", .wrong, "\(first.name): others' git reads another object than is stored",
          "\(first.name): git lain membaca objek yang bukan tersimpan",
          command: "git update-ref -d \(first.name)"))
    }
    if FileBytes.isThere("\(git.directory.commonDirectory)/info/grafts") {
      found.append(
        Diagnosis(
          "references", .wrong, "info/grafts makes git read another history",
          "info/grafts membuat git membaca riwayat lain", command: "rm info/grafts"))
    }
    for name in git.references().broken {
      found.append(
        Diagnosis(
          "references", .wrong, "\(name) leads nowhere", "\(name) tidak menuju apa pun",
          command: "git update-ref -d \(name)"))
    }
    return found.isEmpty
      ? [
        Diagnosis(
          "references", .fine, "none replaced, none broken", "tidak ada yang diganti atau rusak")
      ]
      : found
  }
}
