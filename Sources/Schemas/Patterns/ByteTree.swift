/// Bytes, and the trees of those that may follow them.
struct ByteTree: Hashable {
  var bytes: ByteSet
  var next: [ByteTree]

  /// The trees of sequences in order; those that begin or go on alike share their bytes.
  static func trees(of sequences: [ArraySlice<ClosedRange<Int>>]) -> [ByteTree] {
    var result: [ByteTree] = []
    var position = 0
    while position < sequences.count, let first = sequences[position].first {
      var tails: [ArraySlice<ClosedRange<Int>>] = []
      while position < sequences.count, sequences[position].first == first {
        tails.append(sequences[position].dropFirst())
        position += 1
      }
      let next = tails.allSatisfy(\.isEmpty) ? [] : trees(of: tails)
      if let same = result.firstIndex(where: { $0.next == next }) {
        result[same].bytes.formUnion(ByteSet(first))
      } else {
        result.append(ByteTree(bytes: ByteSet(first), next: next))
      }
    }
    return result
  }
}
