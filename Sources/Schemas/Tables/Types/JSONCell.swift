internal import Documents

/// Cells that hold JSON.
enum JSONCell {
  /// The document of a cell; `nil` where it is no JSON.
  static func document(_ text: Span<UInt8>) -> (document: Document, root: NodeIndex)? {
    let document = Document.json(text.array)
    guard !document.problems.contains(where: { $0.severity == .error }), let root = document.root
    else { return nil }
    return (document, root)
  }

  /// How many items or members a cell has; `nil` where it is no array or object.
  static func count(_ text: Span<UInt8>, isObject: Bool) -> Int? {
    guard let (document, root) = document(text),
      document.nodes[root].kind == (isObject ? .mapping : .sequence)
    else { return nil }
    return isObject
      ? document.members(of: root).count
      : document.children(of: root).reduce(0) { count, _ in count + 1 }
  }
}

/// How the points of a column are written.
enum GeopointForm: String, CaseIterable, Sendable {
  case `default`
  case array
  case object

  /// Whether a cell is a point on Earth: longitude, then latitude.
  func accepts(_ text: Span<UInt8>) -> Bool {
    switch self {
    case .default:
      let parts = text.string.split(separator: ",", omittingEmptySubsequences: false)
      guard parts.count == 2 else { return false }
      return Self.isPoint(parts[0], parts[1].drop { $0 == " " })
    case .array:
      guard let (document, root) = JSONCell.document(text),
        document.nodes[root].kind == .sequence
      else { return false }
      let items = Array(document.children(of: root))
      return items.count == 2 && Self.isPoint(document, items[0], items[1])
    case .object:
      guard let (document, root) = JSONCell.document(text),
        document.members(of: root).count == 2, let longitude = document.value(of: "lon", in: root),
        let latitude = document.value(of: "lat", in: root)
      else { return false }
      return Self.isPoint(document, longitude, latitude)
    }
  }

  private static func isPoint(
    _ document: Document, _ longitude: NodeIndex, _ latitude: NodeIndex
  ) -> Bool {
    [longitude, latitude].allSatisfy {
      document.nodes[$0].kind == .integer || document.nodes[$0].kind == .number
    } && isPoint(document.string(of: longitude)[...], document.string(of: latitude)[...])
  }

  private static func isPoint(_ longitude: Substring, _ latitude: Substring) -> Bool {
    isAngle(longitude, upTo: 180) && isAngle(latitude, upTo: 90)
  }

  private static func isAngle(_ text: Substring, upTo limit: Int64) -> Bool {
    guard let angle = TableNumber(Array(text.utf8).span, isInteger: false) else { return false }
    switch angle {
    case .notANumber, .infinity: return false
    default:
      return !angle.isLess(than: .short(-limit, scale: 0))
        && !TableNumber.short(limit, scale: 0).isLess(than: angle)
    }
  }
}

/// Shapes on Earth.
enum GeoJSON {
  /// Whether a cell is GeoJSON.
  ///
  /// Source: RFC 7946.
  static func accepts(_ text: Span<UInt8>) -> Bool {
    guard let (document, root) = JSONCell.document(text) else { return false }
    return isObject(document, root)
  }

  /// Whether a cell has the outline of TopoJSON.
  static func acceptsTopology(_ text: Span<UInt8>) -> Bool {
    guard let (document, root) = JSONCell.document(text), type(of: root, document) == "Topology",
      let objects = document.value(of: "objects", in: root),
      let arcs = document.value(of: "arcs", in: root)
    else { return false }
    return document.nodes[objects].kind == .mapping && document.nodes[arcs].kind == .sequence
  }

  private static func type(of node: NodeIndex, _ document: Document) -> String? {
    document.value(of: "type", in: node).map { document.string(of: $0) }
  }

  private static func isObject(_ document: Document, _ node: NodeIndex) -> Bool {
    switch type(of: node, document) {
    case "Feature":
      guard let geometry = document.value(of: "geometry", in: node),
        let properties = document.value(of: "properties", in: node)
      else { return false }
      let kinds: [NodeKind] = [.mapping, .null]
      return kinds.contains(document.nodes[properties].kind)
        && (document.nodes[geometry].kind == .null || isGeometry(document, geometry))
    case "FeatureCollection":
      guard let features = document.value(of: "features", in: node),
        document.nodes[features].kind == .sequence
      else { return false }
      return document.children(of: features).allSatisfy {
        type(of: $0, document) == "Feature" && isObject(document, $0)
      }
    default: return isGeometry(document, node)
    }
  }

  private static func isGeometry(_ document: Document, _ node: NodeIndex) -> Bool {
    let depths = [
      "Point": 0, "MultiPoint": 1, "LineString": 1, "MultiLineString": 2, "Polygon": 2,
      "MultiPolygon": 3,
    ]
    guard let type = type(of: node, document) else { return false }
    if type == "GeometryCollection" {
      guard let geometries = document.value(of: "geometries", in: node),
        document.nodes[geometries].kind == .sequence
      else { return false }
      return document.children(of: geometries).allSatisfy { isGeometry(document, $0) }
    }
    guard let depth = depths[type], let coordinates = document.value(of: "coordinates", in: node)
    else { return false }
    return arePositions(document, coordinates, depth)
  }

  /// Lists of lists of positions; a position is two or more numbers.
  private static func arePositions(
    _ document: Document, _ node: NodeIndex, _ depth: Int
  ) -> Bool {
    guard document.nodes[node].kind == .sequence else { return false }
    let items = Array(document.children(of: node))
    if depth > 0 { return items.allSatisfy { arePositions(document, $0, depth - 1) } }
    return items.isEmpty
      || items.count >= 2
        && items.allSatisfy {
          document.nodes[$0].kind == .integer || document.nodes[$0].kind == .number
        }
  }
}
