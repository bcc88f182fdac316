internal import Glibc

/// Goes through the entries of one stored tree, without a copy of each name.
struct TreeCursor {
  private let bytes: [UInt8]
  private let tree: ObjectID
  private var end = 0
  private var hasPrevious = false
  private var previousName = 0..<0
  private var previousIsTree = false
  /// Where the name of the entry stands among the bytes.
  private(set) var nameRange = 0..<0
  private(set) var mode = FileMode(rawValue: 0)
  private(set) var id = ObjectID.zero
  /// Whether there is an entry; `false` behind the last.
  private(set) var hasEntry = false

  /// Starts at the first entry; an absent tree has none.
  init(_ bytes: [UInt8], of tree: ObjectID) throws(GitError) {
    self.bytes = bytes
    self.tree = tree
    try advance()
  }

  var name: ArraySlice<UInt8> { bytes[nameRange] }

  /// Goes to the next entry.
  ///
  /// - Throws: ``GitError/malformedObject(_:reason:)`` for what git never writes: names out of
  ///   order or twice, `..` or `.git` as a name, a mode that is not octal.
  mutating func advance() throws(GitError) {
    hasPrevious = hasEntry
    previousName = nameRange
    previousIsTree = mode.isTree
    hasEntry = false
    guard end < bytes.count else { return }
    var mode: UInt32 = 0
    var position = end
    while position < bytes.count, bytes[position] != UInt8(ascii: " ") {
      let digit = bytes[position]
      guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "7"), position - end < 7 else {
        throw malformed("a mode is not octal")
      }
      mode = mode << 3 | UInt32(digit - UInt8(ascii: "0"))
      position += 1
    }
    let start = position + 1
    position = start
    while position < bytes.count, bytes[position] != 0 { position += 1 }
    guard start <= position, position + 21 <= bytes.count else {
      throw malformed("an entry is cut off")
    }
    nameRange = start..<position
    self.mode = FileMode(rawValue: mode)
    id = ObjectID(in: bytes, at: position + 1)
    end = position + 21
    hasEntry = true
    guard RepositoryPath.isValidName(name) else {
      throw malformed("`\(RepositoryPath(bytes: name))` cannot be a name")
    }
    guard mode != 0 else { throw malformed("a mode is 0") }
    if hasPrevious,
      Self.order(bytes[previousName], previousIsTree, name, self.mode.isTree) >= 0
        || bytes[previousName] == name
    {
      throw malformed("`\(RepositoryPath(bytes: name))` is out of order or there twice")
    }
  }

  private func malformed(_ reason: String) -> GitError {
    .malformedObject(tree, reason: reason)
  }

  /// Has both go next to the last of the entries that follow alike in both trees.
  ///
  /// Most of two trees is alike; it was looked at when it was new.
  static func skipEqual(_ left: inout TreeCursor, _ right: inout TreeCursor) {
    let (start, other) = (left.end, right.end)
    let last = unsafe left.bytes.withUnsafeBytes { ours in
      unsafe right.bytes.withUnsafeBytes { theirs in
        let ours = unsafe UnsafeRawBufferPointer(rebasing: ours[start...])
        let theirs = unsafe UnsafeRawBufferPointer(rebasing: theirs[other...])
        return unsafe lastEntry(in: ours, length: commonLength(ours, theirs))
      }
    }
    left.end += last
    right.end += last
  }

  /// How many bytes at the start are the same.
  private static func commonLength(
    _ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer
  ) -> Int {
    let (limit, step) = (min(left.count, right.count), 1_024)
    guard limit > 0, let one = left.baseAddress, let other = right.baseAddress else { return 0 }
    var length = 0
    while length + step <= limit, unsafe memcmp(one + length, other + length, step) == 0 {
      length += step
    }
    while length < limit, unsafe left[length] == right[length] { length += 1 }
    return length
  }

  /// Where the last entry starts that ends within the first bytes; 0 where none does.
  private static func lastEntry(in bytes: UnsafeRawBufferPointer, length: Int) -> Int {
    var (last, end) = (0, 0)
    while end < length, let base = bytes.baseAddress,
      let zero = unsafe memchr(base + end, 0, length - end)
    {
      let next = unsafe base.distance(to: UnsafeRawPointer(zero)) + 21
      guard next <= length else { break }
      (last, end) = (end, next)
    }
    return last
  }

  /// Compares two entries of different trees by their place in order: negative, 0 or positive.
  static func order(_ left: TreeCursor, _ right: TreeCursor) -> Int {
    order(left.name, left.mode.isTree, right.name, right.mode.isTree)
  }

  /// Git sorts a folder as if its name ended with `/`.
  private static func order(
    _ left: ArraySlice<UInt8>, _ leftIsTree: Bool, _ right: ArraySlice<UInt8>, _ rightIsTree: Bool
  ) -> Int {
    var one = left.startIndex
    var other = right.startIndex
    while one < left.endIndex, other < right.endIndex {
      let difference = Int(left[one]) - Int(right[other])
      if difference != 0 { return difference }
      one += 1
      other += 1
    }
    let slash = Int(UInt8(ascii: "/"))
    let first = one < left.endIndex ? Int(left[one]) : leftIsTree ? slash : 0
    let second = other < right.endIndex ? Int(right[other]) : rightIsTree ? slash : 0
    if first != second { return first - second }
    return left.count - right.count
  }
}
