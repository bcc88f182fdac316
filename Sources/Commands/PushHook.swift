internal import Documents
internal import Git
internal import Records
internal import Reports
internal import Workflow

#if canImport(Glibc)
internal import Glibc
#endif

/// What `bangkom hook run` does for a push: on the server before it is accepted, and on the way
/// there.
struct PushHook {
  /// Where the push is.
  enum Side {
    /// In the repository that receives it.
    case receiving
    /// In the repository that it comes from, on its way to a remote one.
    case pushing(remote: String)
  }

  /// The most findings of one rule that are told of a commit.
  private static let ruleLimit = 3
  /// The most findings that are told of a push.
  private static let findingLimit = 30
  /// How many seconds a judgement may take, where the settings of git say nothing.
  private static let usualDeadline = 300

  private let session: Session
  private let side: Side

  init(_ session: Session, _ side: Side) {
    self.session = session
    self.side = side
  }

  /// Judges what a hook was told, and tells what is wrong; anything unforeseen is a refusal.
  func run(_ updates: [RefUpdate]?) async throws -> ExitStatus {
    do {
      guard let updates else {
        throw Failure(
          .usage, session.text("git gave no references", "git tidak memberi rujukan"))
      }
      if updates.isEmpty {
        guard case .receiving = side else { return .fine }
        // Git never calls it so: somebody else has read what git said.
        throw Failure(
          .usage,
          session.text(
            "nothing came to the hook; another hook before it has read it",
            "kait ini tidak menerima apa pun; kait lain sudah membacanya lebih dahulu"),
          hints: [
            session.text(
              "call `bangkom hook run pre-receive` first, or give it the same lines again",
              "panggil `bangkom hook run pre-receive` paling dahulu, atau beri baris yang sama lagi"
            )
          ])
      }
      return try await judge(updates)
    } catch let error as WorkflowError {
      throw closed(session.failure(error))
    } catch let error as GitError {
      throw closed(session.failure(.git(error)))
    }
  }

  private func judge(_ updates: [RefUpdate]) async throws -> ExitStatus {
    let git = try Repository(from: session.directory, environment: session.environment)
    closeAfter(seconds: git.configString("bangkom.deadline").flatMap(Int.init))
    let directory = git.directory
    let temporary = session.environment["TMPDIR"] ?? "/tmp"
    let judge: PushJudge
    switch side {
    case .receiving:
      // Git deletes the quarantine with all that is in it, also when this process is killed.
      judge = try PushJudge(
        receivingIn: git,
        PushJudge.Place(
          today: session.today, storeFolder: "\(directory.commonDirectory)/bangkom",
          temporaryFolder: directory.quarantine ?? temporary))
    case .pushing(let remote):
      judge = try PushJudge(
        pushingFrom: git, to: remote,
        PushJudge.Place(
          today: session.today, storeFolder: "\(directory.gitDirectory)/bangkom/push",
          temporaryFolder: temporary))
    }
    if let branch = judge.unguardedBranch {
      session.console.tell(
        session.text(
          "no branch is guarded here: HEAD names one that is not there; on the server: "
            + "git symbolic-ref HEAD refs/heads/\(PrintableText.escaped(branch))",
          "tidak ada cabang yang dijaga di sini: HEAD menyebut cabang yang tidak ada; di server: "
            + "git symbolic-ref HEAD refs/heads/\(PrintableText.escaped(branch))"))
    }
    let refused = try await judge.judge(updates).filter { !$0.parts.isEmpty }
    for verdict in refused { tell(verdict, git) }
    guard !refused.isEmpty else { return .fine }
    var session = session
    session.language = refused.lazy.compactMap(\.language).first ?? session.language
    session.console.tell(nothing(session))
    return .findings
  }

  private func nothing(_ session: Session) -> String {
    switch side {
    case .receiving:
      session.text(
        "the push was refused; nothing on the server has changed",
        "kiriman ditolak; tidak ada yang berubah di server")
    case .pushing:
      session.text("nothing was pushed", "tidak ada yang dikirim")
    }
  }

  private func closed(_ failure: Failure) -> Failure {
    var failure = failure
    failure.hints.append(nothing(session))
    return failure
  }
}

// MARK: - Words

extension PushHook {
  private func tell(_ verdict: PushVerdict, _ git: Repository) {
    var session = session
    session.language = verdict.language ?? session.language
    let writer = FindingText(session.style)
    var left = Self.findingLimit
    for part in verdict.parts {
      if let commit = part.commit {
        let subject = PrintableText.fitted(PrintableText.escaped(commit.subject), to: 60)
        let author = PrintableText.fitted(PrintableText.escaped(commit.author.name), to: 40)
        session.console.tell("commit \(commit.id.abbreviated()) \(subject) (\(author))")
      }
      var texts: [String: IndexedText] = [:]
      let shown = Self.shown(of: part.findings, atMost: left)
      left -= shown.count
      for finding in shown {
        let text = writer.string(of: finding) { path in
          if texts[path] == nil { texts[path] = part.bytes(path).map { IndexedText($0) } }
          return texts[path]
        }
        session.console.tell(text)
      }
      let more = part.findings.count - shown.count
      if more > 0, let id = part.commit?.id.abbreviated() {
        session.console.tell(
          session.text(
            "\(more) more; all of them: bangkom check --rev \(id)",
            "\(more) lagi; semuanya: bangkom check --rev \(id)"))
      }
    }
    if verdict.isCut {
      session.console.tell(
        session.text(
          "the commits behind these were not judged yet",
          "commit sesudahnya belum diperiksa"))
    }
    if let mending = mending(verdict, session) { session.console.tell(mending) }
  }

  /// A few findings of each rule.
  private static func shown(of findings: [Finding], atMost limit: Int) -> [Finding] {
    var counts: [String: Int] = [:]
    return Array(
      findings.filter { finding in
        counts[finding.problem.rule, default: 0] += 1
        return counts[finding.problem.rule, default: 0] <= ruleLimit
      }.prefix(limit))
  }

  /// How the commits of a branch are mended.
  private func mending(_ verdict: PushVerdict, _ session: Session) -> String? {
    guard let first = verdict.firstCommit else { return nil }
    if verdict.isTipAlone {
      return session.text(
        "to mend it: correct the files, then git commit -a --amend, and push again",
        "cara memperbaiki: betulkan berkasnya, lalu git commit -a --amend, dan kirim lagi")
    }
    let start = first.parents.first.map { $0.abbreviated() } ?? "--root"
    return session.text(
      "to mend it: git rebase -i \(start), stop at the commits above with `edit`, and push again",
      "cara memperbaiki: git rebase -i \(start), berhenti di commit di atas dengan `edit`, lalu "
        + "kirim lagi")
  }

  /// Ends the process with a refusal when the judgement takes too long.
  private func closeAfter(seconds: Int?) {
    let seconds = max(1, seconds ?? Self.usualDeadline)
    let text = session.text(
      "bangkom: the judgement took more than \(seconds) seconds (git config bangkom.deadline)",
      "bangkom: pemeriksaan melewati \(seconds) detik (git config bangkom.deadline)")
    let message = Array("\(text)\n\(nothing(session))\n".utf8)
    Task.detached {
      try? await Task.sleep(for: .seconds(seconds))
      _ = unsafe message.withUnsafeBytes {
        unsafe write(STDERR_FILENO, $0.baseAddress, $0.count)
      }
      _exit(ExitStatus.failure.rawValue)
    }
  }
}
