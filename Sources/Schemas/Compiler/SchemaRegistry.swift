public import Documents

/// The schemas that may refer to each other, by URI or path; nothing is ever fetched.
public struct SchemaRegistry: Sendable {
  /// One schema document.
  struct Entry: Sendable {
    var uri: String
    var document: Document
  }

  private(set) var entries: [Entry] = []
  private var positions: [String: Int] = [:]

  /// Makes an empty registry.
  public init() {}

  /// Adds a document under a URI, which relative references in it are resolved against; a document
  /// that is there already stays, and one of which nothing could be read is none.
  public mutating func add(_ document: Document, uri: String) {
    guard positions[uri] == nil, document.root != nil else { return }
    positions[uri] = entries.count
    // A document is found where it was put, and by the name that it gives itself.
    if let root = document.root, let id = document.value(of: "$id", in: root) {
      let own = URIReference(document.string(of: id)).resolved(against: uri).resource
      if positions[own] == nil { positions[own] = entries.count }
    }
    entries.append(Entry(uri: uri, document: document))
  }

  /// Whether there is a document with this URI.
  public func contains(_ uri: String) -> Bool { positions[uri] != nil }

  /// The file that a reference leads to, as seen from the file at a path; `nil` for one that leads
  /// to a place in the same file, or to a URI with a scheme.
  public static func file(of reference: String, from path: String) -> String? {
    let target = URIReference(reference)
    guard !target.resource.isEmpty, !target.hasScheme else { return nil }
    return target.resolved(against: path).resource
  }

  /// The number of the document with this URI.
  func position(of uri: String) -> Int? { positions[uri] }
}
