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
        The hooks check what git commit is about to commit, and refuse it where there are errors.
        Examples:
          bangkom hook install
          bangkom hook run pre-commit        what the hook runs
        """,
        """
        Hook memeriksa yang akan disimpan git commit, dan menolaknya bila ada kesalahan.
        Contoh:
          bangkom hook install
          bangkom hook run pre-commit        yang dijalankan hook
        """),
      subcommands: [Install.self, Run.self])
  }

  /// `bangkom hook install`.
  struct Install: SessionCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "install",
        abstract: HelpLanguage.text(
          "Install the hooks; others' hooks stay.", "Pasang hook; hook lain dibiarkan."))
    }

    @OptionGroup var options: CommonOptions

    func run(in session: Session) async throws -> ExitStatus {
      let workspace = try Workspace(session)
      let folder = try workspace.repository.git().hooksDirectory
      let hooks = try HookInstallation(folder: folder, executable: session.executable).install()
      for hook in hooks { Hook.tell(hook, in: session) }
      try session.installMergeDriver(in: workspace.repository)
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
        "pre-commit, commit-msg or pre-merge-commit.",
        "pre-commit, commit-msg, atau pre-merge-commit.", value: "hook"))
    var name: String

    @Argument(
      help: .text("What git gives the hook.", "Yang diberikan git kepada hook.", value: "argument"))
    var arguments: [String] = []

    func run(in session: Session) async throws -> ExitStatus {
      let workspace = try Workspace(session)
      let hook = HookRun(workspace.repository, workspace.examiner)
      switch name {
      case "pre-commit", "pre-merge-commit":
        let examination = try await hook.preCommit()
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
      case "commit-msg":
        guard let path = arguments.first else {
          throw Failure(
            .usage,
            session.text(
              "commit-msg needs the message's file", "commit-msg memerlukan berkas pesannya"))
        }
        let message = FileBytes.read(path.hasPrefix("/") ? path : "\(session.directory)/\(path)")
        let findings = try hook.commitMessage(message ?? [])
        guard !findings.isEmpty else { return .fine }
        session.report(findings, fileCount: 1, to: .error) { _ in message }
        return .findings
      default:
        throw Failure(
          .usage, session.text("there is no hook `\(name)`", "tidak ada hook `\(name)`"),
          hints: HookInstallation.names)
      }
    }
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
          "\(hook.path) is not ours and stays; to run both, add this line to it:",
          "\(hook.path) bukan milik bangkom dan dibiarkan; agar keduanya jalan, tambahkan baris ini:"
        ))
      session.console.tell("  \(line)")
    }
  }
}
