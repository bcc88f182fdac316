internal import CPCRE2
internal import Documents

/// A regular expression, compiled once.
///
/// Matching takes bounded time: an expression that backtracks too often does not match. A class
/// because it owns PCRE2's program, which nothing changes after it was made.
@safe final class Pattern: @unchecked Sendable {
  /// Why a text is no regular expression.
  struct Fault: Error {
    var reason: String
  }

  /// How often PCRE2 may try before it gives up: some milliseconds.
  private static let matchLimit: UInt32 = 200_000

  /// The expression as it is written.
  let text: String
  private let code: OpaquePointer
  private let context: OpaquePointer

  private init(text: String, code: OpaquePointer, context: OpaquePointer) {
    self.text = text
    unsafe self.code = code
    unsafe self.context = context
  }

  deinit {
    unsafe pcre2_code_free_8(code)
    unsafe pcre2_match_context_free_8(context)
  }

  /// Compiles an expression of ECMA-262 with the flag `u`.
  static func compile(_ text: String) -> Result<Pattern, Fault> {
    var error: CInt = 0
    var offset = 0
    let bytes = Array(text.utf8)
    let options = PCRE2_UTF | UInt32(PCRE2_DOLLAR_ENDONLY) | PCRE2_MATCH_UNSET_BACKREF
    let code = unsafe pcre2_compile_8(bytes, bytes.count, options, &error, &offset, nil)
    guard let code = unsafe code, let context = unsafe pcre2_match_context_create_8(nil) else {
      var buffer = [UInt8](repeating: 0, count: 200)
      unsafe pcre2_get_error_message_8(error, &buffer, buffer.count)
      let message = String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self)
      return .failure(Fault(reason: "\(message) (\(offset + 1))"))
    }
    unsafe pcre2_set_match_limit_8(context, matchLimit)
    return unsafe .success(Pattern(text: text, code: code, context: context))
  }

  /// Whether the expression matches somewhere in a text.
  func matches(_ text: TextView) -> Bool {
    matches(unsafe ArraySlice(text.buffer))
  }

  /// Whether the expression matches somewhere in a text.
  func matches(_ subject: ArraySlice<UInt8>) -> Bool {
    guard let data = unsafe pcre2_match_data_create_8(1, nil) else { return false }
    defer { unsafe pcre2_match_data_free_8(data) }
    return unsafe subject.withUnsafeBufferPointer { buffer in
      // PCRE2 wants an address also for no bytes.
      var nothing: UInt8 = 0
      return unsafe withUnsafePointer(to: &nothing) { empty in
        unsafe pcre2_match_8(
          code, buffer.baseAddress ?? empty, buffer.count, 0, 0, data, context) >= 0
      }
    }
  }
}
