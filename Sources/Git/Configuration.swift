internal import CLibgit2

extension Repository {
  /// A setting of git, from the nearest file that has it; `nil` where none has.
  public func setting(_ name: String) -> String? {
    var config: OpaquePointer?
    guard unsafe git_repository_config_snapshot(&config, pointer) == 0 else { return nil }
    defer { unsafe git_config_free(config) }
    var value: UnsafePointer<CChar>?
    guard unsafe git_config_get_string(&value, config, name) == 0, let value = unsafe value else {
      return nil
    }
    return unsafe String(cString: value)
  }

  /// Writes a setting into the repository's own file.
  public func set(_ name: String, to value: String) throws(GitError) {
    var config: OpaquePointer?
    try unsafe Self.check(git_repository_config(&config, pointer))
    defer { unsafe git_config_free(config) }
    var local: OpaquePointer?
    try unsafe Self.check(git_config_open_level(&local, config, GIT_CONFIG_LEVEL_LOCAL))
    defer { unsafe git_config_free(local) }
    try unsafe Self.check(git_config_set_string(local, name, value), name)
  }

  /// The folder of the hooks that git runs, as `core.hooksPath` has it.
  ///
  /// - `home`: The user's home, for `~`.
  public func hooksFolder(home: String?) -> String {
    guard let path = setting("core.hooksPath"), !path.isEmpty else {
      return "\(directory.commonPath)/hooks"
    }
    if path.hasPrefix("~/"), let home { return "\(home)/\(path.dropFirst(2))" }
    if path.hasPrefix("/") { return path }
    return "\(directory.workTree ?? directory.path)/\(path)"
  }

  /// Whether git leaves an untracked path alone.
  public func isIgnored(_ path: String) -> Bool {
    var ignored: CInt = 0
    guard unsafe git_ignore_path_is_ignored(&ignored, pointer, path) == 0 else { return false }
    return ignored != 0
  }

  /// Who makes a commit, as git has it: the environment first, then the settings.
  ///
  /// - `role`: `AUTHOR` or `COMMITTER`.
  /// - `now`: The present in seconds since 1970, for a date that nobody gives.
  /// - Errors: ``GitError/noIdentity``.
  public func signature(
    _ role: String, environment: [String: String], now: Int64, offset: Int
  ) throws(GitError) -> Signature {
    let name = environment["GIT_\(role)_NAME"] ?? setting("user.name")
    let email = environment["GIT_\(role)_EMAIL"] ?? setting("user.email")
    guard let name, let email, !name.isEmpty, !email.isEmpty else { throw .noIdentity }
    let (time, zone) = environment["GIT_\(role)_DATE"].flatMap(Self.date) ?? (now, offset)
    return Signature(name: name, email: email, time: time, offset: zone)
  }

  /// Reads `@1700000000 +0700`, with or without `@`, and `2026-01-31T08:00:00+07:00`.
  static func date(_ text: String) -> (Int64, Int)? {
    let words = text.drop { $0 == "@" }.split(separator: " ")
    if let seconds = words.first.flatMap({ Int64($0) }) {
      return (seconds, words.count > 1 ? zone(words[1]) ?? 0 : 0)
    }
    let bytes = Array(text.utf8)
    guard bytes.count >= 19 else { return nil }
    func number(_ range: Range<Int>) -> Int? { Int(String(decoding: bytes[range], as: UTF8.self)) }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
      let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19)
    else { return nil }
    let rest = String(decoding: bytes[19...], as: UTF8.self).filter { $0 != ":" && $0 != " " }
    let offset = rest.isEmpty || rest == "Z" ? 0 : zone(Substring(rest)) ?? 0
    let shifted = month <= 2 ? year - 1 : year
    let monthNumber = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * monthNumber + 2) / 5 + day - 1
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let days =
      era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    let seconds = days * 86_400 + hour * 3_600 + minute * 60 + second - offset * 60
    return (Int64(seconds), offset)
  }

  private static func zone(_ text: Substring) -> Int? {
    guard text.count == 5, let digits = Int(text.dropFirst()) else { return nil }
    let minutes = digits / 100 * 60 + digits % 100
    return text.first == "-" ? -minutes : minutes
  }
}
