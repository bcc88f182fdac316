#if canImport(Glibc)
internal import Glibc
#endif

/// Where a command's text goes: data to standard output, everything else to standard error.
///
/// A class because every part of a command writes to the same place.
public final class Console {
  /// The two streams of a process.
  public enum Stream: Sendable {
    /// Data.
    case output
    /// Messages and progress.
    case error
  }

  private let sink: (String, Stream) -> Void

  /// Makes a console that gives every text to `sink`.
  public init(_ sink: @escaping (String, Stream) -> Void) {
    self.sink = sink
  }

  /// The streams of this process.
  public static func process() -> Console {
    Console { text, stream in
      writeAll(Array(text.utf8), to: stream == .output ? STDOUT_FILENO : STDERR_FILENO)
    }
  }

  /// Writes data, a line.
  public func print(_ text: String) { sink("\(text)\n", .output) }

  /// Writes data as it is.
  public func write(_ text: String) { sink(text, .output) }

  /// Writes a message, a line.
  public func tell(_ text: String, isLine: Bool = true) {
    sink(isLine ? "\(text)\n" : text, .error)
  }
}

/// Writes bytes to a stream; a reader that has gone (`bangkom list | head`) is no mistake of ours.
private func writeAll(_ bytes: [UInt8], to descriptor: CInt) {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = unsafe rest.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
    guard count > 0 || errno == EINTR else { return }
    rest = rest.dropFirst(max(0, count))
  }
}
