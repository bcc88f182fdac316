/// Values that never change and stay where they are as long as somebody holds the array, so that
/// reading one counts no reference.
///
/// A class because it owns memory.
@safe final class FlatArray<Element: BitwiseCopyable>: @unchecked Sendable {
  /// The address of the first value.
  let base: UnsafeMutablePointer<Element>
  /// How many values there are.
  let count: Int

  /// Copies values.
  init(_ elements: [Element]) {
    count = elements.count
    unsafe base = .allocate(capacity: max(1, count))
    for (position, element) in elements.enumerated() {
      unsafe (base + position).initialize(to: element)
    }
  }

  deinit {
    unsafe base.deallocate()
  }

  /// The value at a position.
  subscript(position: Int) -> Element {
    @inline(__always) get {
      assert(position >= 0 && position < count)
      return unsafe base[position]
    }
  }
}
