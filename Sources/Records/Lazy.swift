internal import Synchronization

/// A value that takes work to make, made when it is first needed and then kept: a check that reads no
/// file of a kind does not compile its schema.
///
/// A class because all copies of a kind share it.
package final class Lazy<Value: Sendable>: Sendable {
  private let make: @Sendable () -> Value
  private let made = Mutex<Value?>(nil)

  package init(_ make: @escaping @Sendable () -> Value) {
    self.make = make
  }

  /// The value.
  package var value: Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }
}
