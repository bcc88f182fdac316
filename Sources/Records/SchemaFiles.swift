public import Documents
public import Schemas

/// The files under `schema/` of one snapshot, as they are.
public struct SchemaFiles: Sendable {
  /// One file.
  public struct File: Sendable {
    /// The path from the repository's root.
    public var path: String
    /// Its bytes.
    public var bytes: [UInt8]

    /// Makes a file.
    public init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// The folder of the schemas, at the repository's root.
  public static let folder = "schema"

  /// The files, sorted by path.
  public let files: [File]
  /// The JSON files among them, read, sorted by path.
  public let documents: [(path: String, document: Document)]
  /// The same as schemas that refer to each other by their paths.
  public let registry: SchemaRegistry

  /// Takes the files of a snapshot, in any order.
  public init(_ files: [File]) {
    self.files = files.sorted { $0.path < $1.path }
    documents = self.files.filter { $0.path.hasSuffix(".json") }
      .map { ($0.path, Document.json($0.bytes)) }
    var registry = SchemaRegistry()
    for (path, document) in documents { registry.add(document, uri: path) }
    self.registry = registry
  }

  /// The files with this ending.
  public func files(ending suffix: String) -> [File] {
    files.filter { $0.path.hasSuffix(suffix) }
  }

  /// A text that is another one as soon as a byte of a path or file is.
  ///
  /// Not against somebody who looks for two equal ones: who may write schemas may write the rules.
  /// FNV-1a with 128 bits.
  public var digest: String {
    var hash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
    func mix(_ byte: UInt8) {
      hash ^= UInt128(byte)
      hash &*= 0x0000_0000_0100_0000_0000_0000_0000_013b
    }
    for file in files {
      file.path.utf8.forEach(mix)
      mix(0)
      file.bytes.forEach(mix)
      mix(0)
    }
    return String(hash, radix: 16)
  }
}
