internal import CPCRE2

/// An expression that PCRE2 has compiled.
///
/// A class because it owns PCRE2's program, which nothing changes after it was made.
@safe final class PCRE2Program: @unchecked Sendable {
  /// Why a text is no expression.
  struct Fault: Error {
    var reason: String
  }

  private let code: OpaquePointer
  /// Whether a match can only begin at the start of the text.
  private let isAnchored: Bool

  private init(code: OpaquePointer) {
    unsafe self.code = code
    var options: UInt32 = 0
    unsafe pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_ALLOPTIONS), &options)
    isAnchored = options & PCRE2_ANCHORED != 0
  }

  deinit { unsafe pcre2_code_free_8(code) }

  /// Compiles an expression that is written for PCRE2.
  static func compile(_ text: String) -> Result<PCRE2Program, Fault> {
    var error: CInt = 0
    var offset = 0
    let bytes = Array(text.utf8)
    let options = PCRE2_UTF | PCRE2_DOLLAR_ENDONLY | PCRE2_MATCH_UNSET_BACKREF
    let code = unsafe pcre2_compile_8(bytes, bytes.count, UInt32(options), &error, &offset, nil)
    guard let code = unsafe code else {
      var buffer = [UInt8](repeating: 0, count: 200)
      unsafe pcre2_get_error_message_8(error, &buffer, buffer.count)
      return .failure(Fault(reason: String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self)))
    }
    // Where there is no compiler for this processor, the program is interpreted.
    unsafe pcre2_jit_compile_8(code, UInt32(PCRE2_JIT_COMPLETE))
    return unsafe .success(PCRE2Program(code: code))
  }

  /// Whether the expression matches somewhere in a text in UTF-8.
  func verdict(on text: Span<UInt8>) -> MatchVerdict {
    guard let scratch = MatchScratch.current else { return .givesUp }
    return unsafe text.withUnsafeBufferPointer { buffer in
      // PCRE2 wants an address also for no bytes.
      var nothing: UInt8 = 0
      return unsafe withUnsafePointer(to: &nothing) { empty in
        unsafe verdict(on: buffer.baseAddress ?? empty, buffer.count, scratch)
      }
    }
  }

  private func verdict(
    on text: UnsafePointer<UInt8>, _ count: Int, _ scratch: MatchScratch
  ) -> MatchVerdict {
    scratch.limit(isAnchored ? max(Self.limit, 4 * count) : Self.limit(forStarts: count))
    // Texts were read as UTF-8 and need no second look.
    var options = PCRE2_NO_UTF_CHECK
    var result = unsafe pcre2_match_8(
      code, text, count, 0, options, scratch.data, scratch.context)
    if result == PCRE2_ERROR_JIT_STACKLIMIT {
      // A long way back is no endless one; the interpreter has more room.
      options |= PCRE2_NO_JIT
      result = unsafe pcre2_match_8(code, text, count, 0, options, scratch.data, scratch.context)
    }
    switch result {
    case 0...: return .matches
    case PCRE2_ERROR_NOMATCH: return .differs
    default: return .givesUp
    }
  }

  /// How often PCRE2 may go back before it gives up: about a millisecond.
  private static let limit = 100_000

  /// The limit counts anew at every place where a match may begin.
  private static func limit(forStarts count: Int) -> Int {
    min(limit, max(50_000_000 / max(count, 1), 1_000))
  }
}
