/// What an entry of a tree or of the index is.
public struct FileMode: RawRepresentable, Hashable, Sendable {
  /// The mode as git writes it in octal.
  public let rawValue: UInt32

  /// Makes a mode from its number.
  public init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// An ordinary file.
  public static let file = FileMode(rawValue: 0o100644)
  /// A file that may be executed.
  public static let executable = FileMode(rawValue: 0o100755)
  /// A symbolic link; its blob is the path that it leads to.
  public static let symbolicLink = FileMode(rawValue: 0o120000)
  /// A folder.
  public static let tree = FileMode(rawValue: 0o040000)
  /// A commit of another repository: a submodule.
  public static let submodule = FileMode(rawValue: 0o160000)

  /// Whether it is a file with content of its own: neither link, folder nor submodule.
  public var isRegularFile: Bool { rawValue & 0o170000 == 0o100000 }

  /// Whether it is a folder.
  public var isTree: Bool { rawValue & 0o170000 == 0o040000 }
}
