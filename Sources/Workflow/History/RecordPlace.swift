internal import Changes
internal import Records

/// A record, or one place in it: `POL-7K3QDXM`, `POL-7K3QDXM#jp_min_pns`, `POL-7K3QDXM#pasal-5`.
///
/// Behind the hash stands a field with its path (`parameters[jp_min_pns].unit`, `budget.amount`),
/// the name of an item of a list alone (`jp_min_pns`), the anchor of a clause, or a table's row.
public struct RecordPlace: Sendable, Hashable {
  /// The record's id, or the path of a file.
  public var record: String
  /// What is meant of it; `nil` for all.
  public var field: String?

  /// Reads what a person typed.
  public init(_ text: String) {
    let parts = text.split(separator: "#", maxSplits: 1)
    let name = parts.first.map(String.init) ?? text
    record = name.contains("/") || name.contains(".") ? name : RecordID.normalized(name)
    field = parts.count > 1 ? String(parts[1]) : nil
  }

  /// Whether a file is meant, and no record.
  public var isPath: Bool { record.contains("/") || record.contains(".") }
}

extension ValueChange {
  /// Whether it is a change of a place, or of something in it.
  func concerns(_ field: String) -> Bool {
    Self.isIn(field, place: place) || anchor.map { $0.isWithin(field) } ?? false || row == field
  }

  /// Whether a place is a field or in it; a bare name is also that of an item of a top list.
  static func isIn(_ field: String, place: String) -> Bool {
    if place.isWithin(field) { return true }
    guard let open = place.firstIndex(of: "["), place[open...].hasPrefix("[\(field)]") else {
      return false
    }
    return !place[..<open].contains(".")
  }
}

extension String {
  /// Whether a place is another one or a part of it: `pasal-5/1` of `pasal-5`.
  func isWithin(_ place: String) -> Bool {
    guard hasPrefix(place) else { return false }
    return dropFirst(place.count).first.map { "/:.[".contains($0) } ?? true
  }
}
