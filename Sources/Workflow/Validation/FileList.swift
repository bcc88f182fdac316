#if canImport(Glibc)
internal import Glibc
#endif
internal import Documents

/// The files that a command line means.
public enum FileList {
  /// The files as given, and in the place of a folder all files below it that can be validated,
  /// sorted; names that start with a dot are left out.
  public static func files(_ arguments: [String]) -> [String] {
    arguments.flatMap { path -> [String] in
      var status = stat()
      guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
        return [path]
      }
      return below(path.hasSuffix("/") ? String(path.dropLast()) : path).sorted()
    }
  }

  private static func below(_ folder: String) -> [String] {
    guard let directory = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(directory) }
    var files: [String] = []
    while let item = unsafe readdir(directory) {
      let name = unsafe withUnsafeBytes(of: item.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard !name.hasPrefix(".") else { continue }
      let path = "\(folder)/\(name)"
      switch Int32(unsafe item.pointee.d_type) {
      case Int32(DT_DIR): files += below(path)
      case Int32(DT_REG), Int32(DT_UNKNOWN):
        if DocumentFormat(path: path) != nil { files.append(path) }
      default: break
      }
    }
    return files
  }
}
