internal import Store
internal import Git
internal import ArgumentParser
internal import Documents
internal import Records
internal import Schemas
internal import Workflow

/// Reads a command line and runs its command in a session.
public struct CommandRunner {
  /// Runs a command line, without the name of the program.
  ///
  /// Every error becomes a message on the console and an exit status.
  public static func run(_ arguments: [String], in session: Session) async -> ExitStatus {
    var session = session
    var arguments = verbFirst(arguments)
    // Help is written while the command line is read, before the options are known.
    if let position = arguments.firstIndex(of: "--lang"), position + 1 < arguments.count,
      let language = Language(rawValue: arguments[position + 1])
    {
      session.language = language
      // The parser's own verb knows no options of ours.
      if arguments.first == "help" { arguments.removeSubrange(position...position + 1) }
    }
    do {
      var parsed = try HelpLanguage.$current.withValue(session.language) {
        try parse(arguments, in: session)
      }
      guard let command = parsed as? any SessionCommand else {
        // A verb that only has verbs below it, or the parser's own for help: they throw the help.
        try parsed.run()
        return .fine
      }
      try apply(command.options, to: &session)
      return try await command.run(in: session)
    } catch let status as ExitStatus {
      return status
    } catch {
      return report(error, in: session)
    }
  }

  /// Reads a command line: first by the verb alone, as looking at all verbs takes longer than most
  /// of them do; where that does not do (help, mistakes), as the whole.
  private static func parse(
    _ arguments: [String], in session: Session
  ) throws -> any ParsableCommand {
    if let verb = arguments.first, !verb.hasPrefix("-") {
      let types = Bangkom.configuration.subcommands
      let type = types.first { $0.configuration.commandName == verb }
      if let type, let command = try? type.parseAsRoot(Array(arguments.dropFirst())),
        command is any SessionCommand
      {
        return command
      }
      guard type != nil || verb == "help" else {
        throw unknown(verb, among: types.compactMap { $0.configuration.commandName }, in: session)
      }
    }
    return try Bangkom.parseAsRoot(arguments)
  }

  private static func unknown(
    _ verb: String, among verbs: [String], in session: Session
  ) -> Failure {
    var hints = [
      session.text("all commands: bangkom --help", "semua perintah: bangkom --help")
    ]
    if let nearest = NearestMatch.of(verb, in: verbs) {
      hints.insert(session.text("did you mean `\(nearest)`?", "maksudnya `\(nearest)`?"), at: 0)
    }
    let shown = PrintableText.escaped(verb)
    return Failure(
      .usage, session.text("there is no command `\(shown)`", "tidak ada perintah `\(shown)`"),
      hints: hints)
  }

  /// Moves options that stand before the verb behind it, where the parser expects them:
  /// `bangkom -C DIR check` is `bangkom check -C DIR`.
  static func verbFirst(_ arguments: [String]) -> [String] {
    var leading: [String] = []
    var rest = arguments[...]
    while let first = rest.first, first.hasPrefix("-") {
      if ["-C", "--lang", "--today"].contains(first), rest.count > 1 {
        leading += rest.prefix(2)
        rest = rest.dropFirst(2)
      } else if first == "--verbose" || first.hasPrefix("--lang=") || first.hasPrefix("--today=") {
        leading.append(first)
        rest = rest.dropFirst()
      } else {
        break
      }
    }
    guard let verb = rest.first, !verb.hasPrefix("-") else { return arguments }
    return [verb] + leading + rest.dropFirst()
  }

  private static func apply(_ options: CommonOptions, to session: inout Session) throws {
    if let directory = options.directory {
      session.directory =
        directory.hasPrefix("/") ? directory : "\(session.directory)/\(directory)"
    }
    if let language = options.lang { session.language = language }
    if let today = options.today {
      guard CalendarDate(today) != nil else {
        throw Failure(
          .usage,
          session.text(
            "`\(today)` is not a day; write YYYY-MM-DD",
            "`\(today)` bukan tanggal; tulis YYYY-MM-DD"))
      }
      session.today = today
    }
    session.isVerbose = session.isVerbose || options.verbose
  }

  private static func report(_ error: any Error, in session: Session) -> ExitStatus {
    let known =
      (error as? WorkflowError).map(session.failure)
      ?? (error as? GitError).map { session.failure(.git($0)) }
      ?? (error as? StoreError).map { session.failure(.store($0)) } ?? (error as? Failure)
    if let failure = known {
      session.console.tell("bangkom: \(failure.message)")
      for hint in failure.hints { session.console.tell(hint) }
      return failure.status
    }
    let (text, code) = HelpLanguage.$current.withValue(session.language) {
      (Bangkom.fullMessage(for: error), Bangkom.exitCode(for: error))
    }
    if code == .success {
      session.console.write(text.hasSuffix("\n") ? text : "\(text)\n")
      return .fine
    }
    if code == .validationFailure {
      session.console.tell(text)
      return .usage
    }
    session.console.tell("bangkom: \(error)")
    return .bug
  }
}

/// What stops a command: a message, hints, and the exit status.
struct Failure: Error {
  var status: ExitStatus
  var message: String
  var hints: [String]

  init(_ status: ExitStatus, _ message: String, hints: [String] = []) {
    self.status = status
    self.message = message
    self.hints = hints
  }
}
