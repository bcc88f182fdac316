internal import CLibgit2

/// The settings in force: files from the system's to the work tree's, then the environment's.
///
/// libgit2 alone knows nothing of `GIT_CONFIG_GLOBAL`, `git -c` and `GIT_CONFIG_COUNT`.
@safe
final class Configuration {
  /// Kept by this class, which frees it; needed to hand it to a repository.
  let pointer: OpaquePointer
  private let commands: [(key: String, value: String)]
  private let localFile: String?

  /// Reads the settings of a repository, or without one those of the user and the system.
  init(
    of directory: GitDirectory?, in repository: OpaquePointer?, environment: [String: String]
  ) throws(GitError) {
    var pointer: OpaquePointer?
    try Libgit2.check(unsafe git_config_new(&pointer))
    guard let pointer = unsafe pointer else { throw .invalidConfiguration("no memory") }
    unsafe self.pointer = unsafe pointer
    self.commands = Self.commands(in: environment)
    self.localFile = directory.map { "\($0.commonDirectory)/config" }
    for (level, path) in Self.files(of: directory, environment: environment)
    where FileSystem.kind(of: path) == .file {
      guard unsafe git_config_add_file_ondisk(pointer, path, level, repository, 1) == 0 else {
        throw .invalidConfiguration(Libgit2.lastMessage())
      }
    }
  }

  deinit {
    unsafe git_config_free(pointer)
  }

  private static func files(
    of directory: GitDirectory?, environment: [String: String]
  ) -> [(git_config_level_t, String)] {
    var files: [(git_config_level_t, String)] = []
    if !ConfigurationFile.isTrue(environment["GIT_CONFIG_NOSYSTEM"]) {
      files.append(
        (GIT_CONFIG_LEVEL_SYSTEM, environment["GIT_CONFIG_SYSTEM"] ?? "/etc/gitconfig"))
    }
    if let global = environment["GIT_CONFIG_GLOBAL"] {
      files.append((GIT_CONFIG_LEVEL_GLOBAL, global))
    } else {
      let home = environment["HOME"]
      if let folder = environment["XDG_CONFIG_HOME"].flatMap({ $0.isEmpty ? nil : $0 })
        ?? home.map({ "\($0)/.config" })
      {
        files.append((GIT_CONFIG_LEVEL_XDG, "\(folder)/git/config"))
      }
      if let home { files.append((GIT_CONFIG_LEVEL_GLOBAL, "\(home)/.gitconfig")) }
    }
    guard let directory else { return files }
    let local = "\(directory.commonDirectory)/config"
    files.append((GIT_CONFIG_LEVEL_LOCAL, local))
    if ConfigurationFile.isTrue(
      ConfigurationFile(path: local).value(of: "extensions.worktreeconfig"))
    {
      files.append((GIT_CONFIG_LEVEL_APP, "\(directory.gitDirectory)/config.worktree"))
    }
    return files
  }

  /// The value in force; `nil` when it is not set.
  func string(_ key: String) -> String? {
    values(of: key).last
  }

  /// All values of a key, the one in force last.
  func values(of key: String) -> [String] {
    var values: [String] = []
    var iterator: OpaquePointer?
    if unsafe git_config_multivar_iterator_new(&iterator, pointer, key, nil) == 0 {
      defer { unsafe git_config_iterator_free(iterator) }
      var entry: UnsafeMutablePointer<git_config_entry>?
      while unsafe git_config_next(&entry, iterator) == 0, let found = unsafe entry {
        // A key without `=` means true.
        values.append(unsafe found.pointee.value.map { unsafe String(cString: $0) } ?? "true")
      }
    }
    let wanted = Self.canonical(key)
    return values + commands.lazy.filter { $0.key == wanted }.map(\.value)
  }

  /// Writes a value into the repository's own file; `nil` deletes it.
  func set(_ key: String, to value: String?) throws(GitError) {
    guard let localFile else { throw .invalidConfiguration("no repository to keep `\(key)` in") }
    var file: OpaquePointer?
    guard unsafe git_config_open_ondisk(&file, localFile) == 0 else {
      throw .invalidConfiguration(Libgit2.lastMessage())
    }
    defer { unsafe git_config_free(file) }
    let code =
      if let value {
        unsafe git_config_set_string(file, key, value)
      } else {
        unsafe git_config_delete_entry(file, key)
      }
    if value == nil, code == GIT_ENOTFOUND.rawValue { return }
    if code == GIT_ELOCKED.rawValue {
      throw .locked(
        path: "\(localFile).lock", ageInSeconds: FileSystem.age(of: "\(localFile).lock"))
    }
    guard code == 0 else { throw .invalidConfiguration(Libgit2.lastMessage()) }
  }
}

// MARK: - Settings in the environment

extension Configuration {
  /// Section and name in lower case; what is between them as it is.
  static func canonical(_ key: String) -> String {
    guard let first = key.firstIndex(of: "."), let last = key.lastIndex(of: ".") else {
      return key.lowercased()
    }
    return key[..<first].lowercased() + key[first..<last] + key[last...].lowercased()
  }

  /// The settings of `git -c` and of `GIT_CONFIG_COUNT`, in the order in which git takes them.
  static func commands(in environment: [String: String]) -> [(key: String, value: String)] {
    var settings: [(key: String, value: String)] = []
    for number in 0..<min(Int(environment["GIT_CONFIG_COUNT"] ?? "") ?? 0, 10_000) {
      if let key = environment["GIT_CONFIG_KEY_\(number)"],
        let value = environment["GIT_CONFIG_VALUE_\(number)"]
      {
        settings.append((canonical(key), value))
      }
    }
    var words = ShellWords(text: Array((environment["GIT_CONFIG_PARAMETERS"] ?? "").utf8))
    while let word = words.next() {
      // New git writes 'key'='value', old git 'key=value'.
      let text = word.text
      guard let equals = word.equals ?? text.firstIndex(of: UInt8(ascii: "=")) else {
        settings.append((canonical(String(decoding: text, as: UTF8.self)), "true"))
        continue
      }
      let value = word.equals == nil ? text[(equals + 1)...] : text[equals...]
      settings.append(
        (
          canonical(String(decoding: text[..<equals], as: UTF8.self)),
          String(decoding: value, as: UTF8.self)
        ))
    }
    return settings
  }

  /// Words in single quotes, as a shell and git write them.
  private struct ShellWords {
    let text: [UInt8]
    var position = 0

    init(text: [UInt8]) { self.text = text }

    /// The next word, and where in it the first `=` outside of quotes stood.
    mutating func next() -> (text: [UInt8], equals: Int?)? {
      let space = UInt8(ascii: " ")
      while position < text.count, text[position] == space { position += 1 }
      guard position < text.count else { return nil }
      var word: [UInt8] = []
      var equals: Int?
      var isQuoted = false
      while position < text.count, isQuoted || text[position] != space {
        let byte = text[position]
        position += 1
        switch byte {
        case UInt8(ascii: "'"): isQuoted.toggle()
        case UInt8(ascii: "\\") where !isQuoted && position < text.count:
          word.append(text[position])
          position += 1
        case UInt8(ascii: "=") where !isQuoted && equals == nil:
          equals = word.count
          // `'key'=` has no value at all; `'key'=''` has an empty one.
          if position == text.count || text[position] == space { word += Array("true".utf8) }
        default: word.append(byte)
        }
      }
      return (word, equals)
    }
  }
}
