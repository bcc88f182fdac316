internal import Documents
public import Git
public import Records

#if canImport(Glibc)
internal import Glibc
#endif

extension FileContents {
  /// What a file has, wherever it is.
  public init(
    ofFileAt path: String, followingLinks: Bool = true, limit: Int = FileBytes.limit
  ) {
    do {
      self = .bytes(
        try FileBytes.contents(of: path, followingLinks: followingLinks, limit: limit))
    } catch .system(ELOOP) where !followingLinks {
      self = .unreadable(.unreadable(.symbolicLink))
    } catch {
      self = .unreadable(.unreadable(error))
    }
  }

  /// The bytes, where there are any.
  public var bytes: [UInt8]? {
    if case .bytes(let bytes) = self { bytes } else { nil }
  }
}
