internal import ArgumentParser
internal import Documents
internal import Git
internal import Records
internal import Workflow

/// `bangkom hook`: what git's hooks run, and their installation.
struct Hook: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "hook",
      abstract: HelpLanguage.text(
        "Install git's hooks, and run what they ask.", "Pasang hook git, dan jalankan isinya."),
      discussion: HelpLanguage.text(
        """
        In a work tree the hooks check what git commit is about to commit, and what git push is
        about to push, and refuse it where there are errors. In a bare repository, on a server, the
        hook checks every commit of a push before anything moves.
        Examples:
          bangkom hook install
          bangkom hook install -C /srv/git/kepahiang.git
          bangkom hook uninstall             takes away what was installed, and nothing else
          bangkom hook run pre-commit        what the hook runs
        """,
        """
        Di ruang kerja, hook memeriksa yang akan disimpan git commit dan yang akan dikirim git
        push, dan menolaknya bila ada kesalahan. Di repositori bare pada server, hook memeriksa
        setiap commit yang dikirim sebelum apa pun berubah.
        Contoh:
          bangkom hook install
          bangkom hook install -C /srv/git/kepahiang.git
          bangkom hook uninstall             lepas yang dipasang, lainnya tidak disentuh
          bangkom hook run pre-commit        yang dijalankan hook
        """),
      subcommands: [Install.self, Uninstall.self, Run.self])
  }

  /// `bangkom hook install`.
  struct Install: SessionCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "install",
        abstract: HelpLanguage.text(
          "Install the hooks and the merge driver; others' hooks stay.",
          "Pasang hook dan penggabung catatan; hook lain dibiarkan."))
    }

    @OptionGroup var options: CommonOptions

    func run(in session: Session) async throws -> ExitStatus {
      let git = try Hook.repository(of: session)
      let hooks = try Hook.installation(in: git, of: session).install()
      for hook in hooks { Hook.tell(hook, in: session) }
      guard !git.directory.isBare else { return .fine }
      try session.installMergeDriver(in: Workspace(session).repository)
      try DiffDriver.install(in: git, executable: session.executable)
      return .fine
    }
  }

  /// `bangkom hook uninstall`.
  struct Uninstall: SessionCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "uninstall",
        abstract: HelpLanguage.text(
          "Take the hooks and drivers away; everything else stays.",
          "Lepas hook, penggabung dan pembanding; lainnya tetap."))
    }

    @OptionGroup var options: CommonOptions

    func run(in session: Session) async throws -> ExitStatus {
      let git = try Hook.repository(of: session)
      let gone = try Hook.installation(in: git, of: session).uninstall()
      for name in gone {
        session.console.tell(session.text("hook \(name) removed", "hook \(name) dilepas"))
      }
      do throws(GitError) {
        for driver in ["merge.bangkom", "diff.bangkom"] { try git.removeConfigSection(driver) }
      } catch {
        throw session.failure(.git(error))
      }
      return .fine
    }
  }

  /// `bangkom hook run NAME`.
  struct Run: SessionCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "run",
        abstract: HelpLanguage.text("Do what a hook asks.", "Jalankan isi satu hook."))
    }

    @OptionGroup var options: CommonOptions

    @Argument(
      help: .text(
        "The hook's name, such as pre-commit.", "Nama hook, misalnya pre-commit.", value: "hook"))
    var name: String

    @Argument(
      help: .text("What git gives the hook.", "Yang diberikan git kepada hook.", value: "argument"))
    var arguments: [String] = []

    func run(in session: Session) async throws -> ExitStatus {
      switch name {
      case "pre-commit", "pre-merge-commit": return try await checkStaged(session)
      case "commit-msg": return try checkMessage(session)
      case "post-checkout", "post-merge", "post-rewrite":
        // The next check has less to read; that it cannot be made ready stops nobody.
        _ = try? await Workspace(session).examine(.workTree, checks: false)
        return .fine
      case "pre-receive":
        let input = try? FileBytes.standardInput()
        return try await PushHook(session, .receiving).run(input.flatMap(RefUpdate.received))
      case "update":
        return try await PushHook(session, .receiving).run(
          arguments.count == 3
            ? RefUpdate.received(
              Array("\(arguments[1]) \(arguments[2]) \(arguments[0])\n".utf8)) : nil)
      case "pre-push":
        // The framework pre-commit reads what git gives, and tells of it in variables.
        let told = RefUpdate.told(by: session.environment)
        let remote = arguments.first ?? session.environment["PRE_COMMIT_REMOTE_NAME"] ?? "origin"
        let input = told == nil ? try? FileBytes.standardInput() : []
        return try await PushHook(session, .pushing(remote: remote))
          .run(told.map { [$0] } ?? input.flatMap(RefUpdate.pushed))
      default:
        throw Failure(
          .usage, session.text("there is no hook `\(name)`", "tidak ada hook `\(name)`"),
          hints: HookInstallation.names + HookInstallation.serverNames + ["update"])
      }
    }

    private func checkStaged(_ session: Session) async throws -> ExitStatus {
      let workspace = try Workspace(session)
      let examination = try await HookRun(workspace.repository, workspace.examiner).preCommit()
      let errors = examination.findings.filter { $0.problem.severity == .error }
      guard !errors.isEmpty else { return .fine }
      if let status = try session.rewritePages(of: workspace, examination, in: name) {
        return status
      }
      session.report(
        errors, fileCount: examination.fileCount, to: .error, bytes: examination.bytes)
      session.console.tell(
        session.text("nothing was committed", "tidak ada yang disimpan (commit dibatalkan)"))
      if name == "pre-merge-commit" { session.adviseAfterMerge() }
      return .findings
    }

    private func checkMessage(_ session: Session) throws -> ExitStatus {
      guard let path = arguments.first else {
        throw Failure(
          .usage,
          session.text(
            "commit-msg needs the message's file", "commit-msg memerlukan berkas pesannya"))
      }
      let workspace = try Workspace(session)
      let message = FileBytes.read(path.hasPrefix("/") ? path : "\(session.directory)/\(path)")
      let findings = try HookRun(workspace.repository, workspace.examiner)
        .commitMessage(message ?? [])
      guard !findings.isEmpty else { return .fine }
      session.report(findings, fileCount: 1, to: .error) { _ in message }
      return .findings
    }
  }

  /// Opens the repository that a session is in, with records or, on a server, without.
  private static func repository(of session: Session) throws -> Repository {
    do throws(GitError) {
      return try Repository(from: session.directory, environment: session.environment)
    } catch {
      throw session.failure(.git(error))
    }
  }

  /// The hooks of a work tree, or those of a server.
  static func installation(in git: Repository, of session: Session) -> HookInstallation {
    HookInstallation(
      folder: git.hooksDirectory, executable: session.executable,
      names: git.directory.isBare ? HookInstallation.serverNames : HookInstallation.names)
  }

  /// Says what became of one hook.
  static func tell(
    _ hook: (name: String, path: String, outcome: HookInstallation.Outcome), in session: Session
  ) {
    switch hook.outcome {
    case .installed:
      session.console.tell(
        session.text("hook \(hook.name) installed", "hook \(hook.name) dipasang"))
    case .kept: break
    case .foreign(let line):
      session.console.tell(
        session.text(
          "\(hook.path) is not ours and stays; to run both, add this line at its top:",
          "\(hook.path) bukan milik bangkom dan dibiarkan; agar keduanya jalan, tambahkan baris ini di awalnya:"
        ))
      session.console.tell("  \(line)")
    }
  }
}
