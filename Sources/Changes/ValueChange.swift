/// One difference between two versions of a record.
public struct ValueChange: Sendable, Hashable {
  /// Where, as a person says it: `parameters[jp_min_pns].values[2027-01-01].value`, a clause's path,
  /// or a table's row and column.
  public var place: String
  /// The old value; `nil` where there was none.
  public var old: String?
  /// The new value; `nil` where there is none.
  public var new: String?

  /// Makes a change.
  public init(place: String, old: String?, new: String?) {
    self.place = place
    self.old = old
    self.new = new
  }
}
