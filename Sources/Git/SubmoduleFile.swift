/// A `.gitmodules` file: what it tells the git of everybody who clones.
public enum SubmoduleFile {
  /// What in it would lead git astray; `nil` where nothing does.
  ///
  /// Source: git, fsck.c (gitmodulesName, gitmodulesUrl, gitmodulesPath, gitmodulesUpdate).
  public static func harmfulKey(in bytes: [UInt8]) -> String? {
    for (key, value) in ConfigurationFile(bytes).settings where key.hasPrefix("submodule.") {
      let parts = key.dropFirst("submodule.".utf8.count).split(
        separator: ".", omittingEmptySubsequences: false)
      let name = parts.dropLast().joined(separator: ".")
      let isClimbing = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).contains("..")
      if isClimbing { return key }
      switch parts.last {
      case "url" where value.hasPrefix("-"), "path" where value.hasPrefix("-"): return key
      case "url" where value.contains("\n"): return key
      case "update" where value.hasPrefix("!"): return key
      default: break
      }
    }
    return nil
  }
}
