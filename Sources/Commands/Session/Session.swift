public import Documents
internal import Records

#if canImport(Glibc)
internal import Glibc
#endif

/// Everything that a command may know of the world: place, time, language, terminal.
public struct Session {
  /// The folder that the command works in.
  public var directory: String
  /// The environment of the process.
  public var environment: [String: String]
  /// The language of messages.
  public var language: Language
  /// Today, as `YYYY-MM-DD`.
  public var today: String
  /// The present in nanoseconds since 1970.
  public var now: () -> Int64
  /// Whether standard output and standard error are a terminal that shows colours.
  public var isColored: Bool
  /// The columns of the terminal; `nil` where there is none.
  public var width: Int?
  /// Whether a person sits at the terminal and can answer.
  public var isInteractive: Bool
  /// Whether to tell what is done meanwhile.
  public var isVerbose = false
  /// The path of the executable that runs, for the hooks that it installs.
  public var executable: String
  /// Where the text goes.
  public var console: Console

  /// Makes a session.
  public init(
    directory: String, environment: [String: String], language: Language, today: String,
    now: @escaping () -> Int64, isColored: Bool, width: Int?, isInteractive: Bool,
    executable: String, console: Console
  ) {
    self.directory = directory
    self.environment = environment
    self.language = language
    self.today = today
    self.now = now
    self.isColored = isColored
    self.width = width
    self.isInteractive = isInteractive
    self.executable = executable
    self.console = console
  }

  /// A text in the session's language.
  func text(_ en: String, _ id: String) -> String {
    LocalizedText(en: en, id: id)[language]
  }
}

extension Session {
  /// The session of this process.
  public static func process(environment: [String: String]) -> Session {
    let isTerminal = isatty(STDOUT_FILENO) == 1 && isatty(STDERR_FILENO) == 1
    let now = wallClock()
    return Session(
      directory: currentDirectory() ?? ".", environment: environment,
      language: Self.language(of: environment),
      today: CalendarDate(dayNumber: Self.localDay(now))?.description ?? "1970-01-01",
      now: wallClock,
      isColored: Self.isColored(isTerminal: isTerminal, environment),
      width: isTerminal ? terminalWidth() : nil,
      isInteractive: isatty(STDIN_FILENO) == 1 && isTerminal,
      executable: executablePath() ?? "bangkom", console: .process())
  }

  /// The language that an environment asks for: `BANGKOM_LANG`, then the locale; Indonesian where
  /// neither says English, as the tool's users are Indonesian.
  static func language(of environment: [String: String]) -> Language {
    let names = ["BANGKOM_LANG", "LC_ALL", "LC_MESSAGES", "LANG"]
    for value in names.compactMap({ environment[$0] }) where !value.isEmpty {
      if value.hasPrefix("en") { return .en }
      if value.hasPrefix("id") { return .id }
    }
    return .id
  }

  /// Source: no-color.org; `CLICOLOR_FORCE` as bixense.com/clicolors has it.
  private static func isColored(isTerminal: Bool, _ environment: [String: String]) -> Bool {
    if let no = environment["NO_COLOR"], !no.isEmpty { return false }
    if let force = environment["CLICOLOR_FORCE"], !force.isEmpty, force != "0" { return true }
    return isTerminal && environment["TERM"] != "dumb"
  }

  private static func localDay(_ now: Int64) -> Int {
    var seconds = time_t(now / 1_000_000_000)
    var parts = unsafe tm()
    unsafe localtime_r(&seconds, &parts)
    return CalendarDate(
      year: unsafe Int(parts.tm_year) + 1900, month: unsafe Int(parts.tm_mon) + 1,
      day: unsafe Int(parts.tm_mday))?
      .dayNumber ?? Int(seconds / 86_400)
  }
}

private func wallClock() -> Int64 {
  var time = timespec()
  unsafe clock_gettime(CLOCK_REALTIME, &time)
  return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
}

private func terminalWidth() -> Int? {
  var size = winsize()
  guard unsafe ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
    return nil
  }
  return Int(size.ws_col)
}

private func currentDirectory() -> String? {
  guard let path = unsafe getcwd(nil, 0) else { return nil }
  defer { unsafe free(path) }
  return unsafe String(cString: path)
}

private func executablePath() -> String? {
  var buffer = [CChar](repeating: 0, count: 4096)
  let count = unsafe readlink("/proc/self/exe", &buffer, buffer.count - 1)
  guard count > 0 else { return nil }
  return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
}
