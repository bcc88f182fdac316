internal import CAssets

/// The files that the executable carries: `schema/` and `templates/`.
public enum Assets {
  /// One file.
  public struct File: Sendable {
    /// The path among the sources.
    public let path: String
    /// Its bytes.
    public let bytes: [UInt8]

    /// Where a new repository has it: the settings and records that every repository starts with
    /// are not kept among its templates.
    public var destination: String {
      switch path {
      case "templates/bangkom.yaml": Settings.path
      case "templates/gitattributes": ".gitattributes"
      case _ where path.hasPrefix(Assets.records): String(path.dropFirst(Assets.records.count))
      default: path
      }
    }
  }

  /// The folder of the records that every repository starts with.
  private static let records = "templates/records/"

  /// Every file, sorted by path.
  public static var files: [File] {
    var files: [File] = []
    while let asset = unsafe bangkom_asset_at(files.count)?.pointee {
      files.append(
        unsafe File(
          path: String(cString: asset.path),
          bytes: Array(UnsafeBufferPointer(start: asset.bytes, count: asset.count))))
    }
    return files
  }
}
