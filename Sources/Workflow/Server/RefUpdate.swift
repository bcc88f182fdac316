public import Git

/// One reference that a push would move.
public struct RefUpdate: Sendable, Hashable {
  /// Where it is; ``ObjectID/zero`` where it does not exist yet.
  public var old: ObjectID
  /// Where it would be; ``ObjectID/zero`` where it would be deleted.
  public var new: ObjectID
  /// The full name, such as `refs/heads/main`; what is not UTF-8 in it is replaced.
  public var name: String

  /// Makes an update.
  public init(old: ObjectID, new: ObjectID, name: String) {
    (self.old, self.new, self.name) = (old, new, name)
  }

  /// The name of the branch; `nil` for what is none.
  var branch: String? {
    name.hasPrefix("refs/heads/") ? String(name.dropFirst("refs/heads/".utf8.count)) : nil
  }

  /// What git gives a pre-receive hook: `old new name`, a line each.
  ///
  /// - Result: The updates; `nil` where a line is something else.
  public static func received(_ input: [UInt8]) -> [RefUpdate]? {
    lines(input) { parts in
      guard parts.count == 3, let old = id(parts[0]), let new = id(parts[1]) else { return nil }
      return RefUpdate(old: old, new: new, name: String(decoding: parts[2], as: UTF8.self))
    }
  }

  /// What git gives a pre-push hook: `local-name local-id remote-name remote-id`, a line each.
  ///
  /// - Result: The updates; `nil` where a line is something else.
  public static func pushed(_ input: [UInt8]) -> [RefUpdate]? {
    lines(input) { parts in
      guard parts.count == 4, let new = id(parts[1]), let old = id(parts[3]) else { return nil }
      return RefUpdate(old: old, new: new, name: String(decoding: parts[2], as: UTF8.self))
    }
  }

  /// What the framework pre-commit tells its hooks of a push in variables; `nil` where it does not.
  public static func told(by environment: [String: String]) -> RefUpdate? {
    guard let name = environment["PRE_COMMIT_REMOTE_BRANCH"],
      let new = environment["PRE_COMMIT_TO_REF"].flatMap({ ObjectID(hex: $0) })
    else { return nil }
    let old = environment["PRE_COMMIT_FROM_REF"].flatMap { ObjectID(hex: $0) } ?? .zero
    return RefUpdate(old: old, new: new, name: name)
  }

  private static func lines(
    _ input: [UInt8], _ read: ([ArraySlice<UInt8>]) -> RefUpdate?
  ) -> [RefUpdate]? {
    var updates: [RefUpdate] = []
    for line in input.split(separator: UInt8(ascii: "\n")) {
      guard let update = read(line.split(separator: UInt8(ascii: " "))) else { return nil }
      updates.append(update)
    }
    return updates
  }

  private static func id(_ digits: ArraySlice<UInt8>) -> ObjectID? {
    ObjectID(hex: String(decoding: digits, as: UTF8.self))
  }
}
