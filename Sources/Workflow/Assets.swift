internal import CAssets

/// The files that the executable carries: `schema/` and `templates/`.
public enum Assets {
  /// One file.
  public struct File: Sendable {
    /// The path, as it is in a repository.
    public let path: String
    /// Its bytes.
    public let bytes: [UInt8]
  }

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
