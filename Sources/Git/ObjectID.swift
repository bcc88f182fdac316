/// The name of a git object: the SHA-1 of its type, size and content.
public struct ObjectID: Hashable, Comparable, Sendable, CustomStringConvertible {
  private let high: UInt64
  private let middle: UInt64
  private let low: UInt32

  /// The id of nothing: what git writes for a reference that does not exist.
  public static let zero = ObjectID(high: 0, middle: 0, low: 0)

  private init(high: UInt64, middle: UInt64, low: UInt32) {
    self.high = high
    self.middle = middle
    self.low = low
  }

  /// Makes an id from its 20 bytes; `nil` when there are more or fewer.
  public init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 20 else { return nil }
    self.init(nibbles: bytes.lazy.flatMap { [$0 >> 4, $0 & 15] })
  }

  /// Makes an id from its 40 hexadecimal digits, in either case; `nil` when it is anything else.
  public init?(hex: some StringProtocol) {
    self.init(hexDigits: hex.utf8)
  }

  /// Makes an id from its 40 hexadecimal digits as ASCII; `nil` when it is anything else.
  init?(hexDigits: some Collection<UInt8>) {
    var nibbles: [UInt8] = []
    nibbles.reserveCapacity(40)
    for digit in hexDigits {
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): nibbles.append(digit - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): nibbles.append(digit - UInt8(ascii: "a") + 10)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): nibbles.append(digit - UInt8(ascii: "A") + 10)
      default: return nil
      }
      guard nibbles.count <= 40 else { return nil }
    }
    guard nibbles.count == 40 else { return nil }
    self.init(nibbles: nibbles)
  }

  private init(nibbles: some Sequence<UInt8>) {
    var words: (UInt64, UInt64, UInt32) = (0, 0, 0)
    var position = 0
    for nibble in nibbles {
      switch position {
      case 0..<16: words.0 = words.0 << 4 | UInt64(nibble)
      case 16..<32: words.1 = words.1 << 4 | UInt64(nibble)
      default: words.2 = words.2 << 4 | UInt32(nibble)
      }
      position += 1
    }
    self.init(high: words.0, middle: words.1, low: words.2)
  }

  /// Makes an id from the 20 bytes that start at `offset`.
  init(in bytes: [UInt8], at offset: Int) {
    precondition(offset >= 0 && offset + 20 <= bytes.count, "an object id has 20 bytes")
    self.init(
      high: unsafe bytes.withUnsafeBytes {
        unsafe UInt64(bigEndian: $0.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      },
      middle: unsafe bytes.withUnsafeBytes {
        unsafe UInt64(bigEndian: $0.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self))
      },
      low: unsafe bytes.withUnsafeBytes {
        unsafe UInt32(bigEndian: $0.loadUnaligned(fromByteOffset: offset + 16, as: UInt32.self))
      }
    )
  }

  /// Whether it is the id of nothing.
  public var isZero: Bool { self == .zero }

  /// Its 20 bytes.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(20)
    for shift in stride(from: 56, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: high >> UInt64(shift)))
    }
    for shift in stride(from: 56, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: middle >> UInt64(shift)))
    }
    for shift in stride(from: 24, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: low >> UInt32(shift)))
    }
    return bytes
  }

  /// Its 40 hexadecimal digits, in lower case.
  public var description: String {
    // Every file of a repository is named so, at every run.
    func digit(_ value: UInt8) -> UInt8 {
      value + (value < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10)
    }
    let bytes = bytes
    return unsafe String(unsafeUninitializedCapacity: 40) { text in
      for (place, byte) in bytes.enumerated() {
        unsafe text[2 * place] = digit(byte >> 4)
        unsafe text[2 * place + 1] = digit(byte & 15)
      }
      return 2 * bytes.count
    }
  }

  /// Its first hexadecimal digits, to be read by people.
  public func abbreviated(to length: Int = 10) -> String {
    String(description.prefix(length))
  }

  /// Orders ids by their bytes.
  public static func < (left: ObjectID, right: ObjectID) -> Bool {
    (left.high, left.middle, left.low) < (right.high, right.middle, right.low)
  }
}
