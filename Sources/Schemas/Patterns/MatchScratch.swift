internal import CPCRE2
internal import Glibc

/// What PCRE2 needs while it matches: each thread has its own, and keeps it.
///
/// A class because it owns memory of PCRE2.
@safe final class MatchScratch {
  /// Where PCRE2 puts what it found; nobody asks more than whether there is something.
  let data: OpaquePointer
  /// The limits, and the stack of compiled programs.
  let context: OpaquePointer
  private let stack: OpaquePointer?

  /// KiB on the heap for going back.
  private static let heapLimit: UInt32 = 32_768
  /// The stack of compiled programs, in bytes.
  private static let stackSize = 1 << 20

  private init?() {
    guard let data = unsafe pcre2_match_data_create_8(1, nil),
      let context = unsafe pcre2_match_context_create_8(nil)
    else { return nil }
    unsafe self.data = data
    unsafe self.context = context
    unsafe stack = pcre2_jit_stack_create_8(32_768, Self.stackSize, nil)
    unsafe pcre2_set_heap_limit_8(context, Self.heapLimit)
    if let stack = unsafe stack {
      unsafe pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(stack))
    }
  }

  deinit {
    unsafe pcre2_match_data_free_8(data)
    unsafe pcre2_match_context_free_8(context)
    unsafe pcre2_jit_stack_free_8(stack)
  }

  /// Sets how often PCRE2 may go back, and how deep.
  func limit(_ count: Int) {
    let count = UInt32(clamping: count)
    unsafe pcre2_set_match_limit_8(context, count)
    unsafe pcre2_set_depth_limit_8(context, count)
  }

  /// That of this thread; `nil` only where there is no memory left.
  static var current: MatchScratch? {
    guard let key else { return nil }
    if let kept = unsafe pthread_getspecific(key) {
      return unsafe Unmanaged<MatchScratch>.fromOpaque(kept).takeUnretainedValue()
    }
    guard let made = MatchScratch() else { return nil }
    unsafe pthread_setspecific(key, Unmanaged.passRetained(made).toOpaque())
    return made
  }

  /// The place that every thread has for its own; what is there goes with the thread.
  private static let key: pthread_key_t? = {
    var key = pthread_key_t()
    let status = unsafe pthread_key_create(&key) { kept in
      if let kept = unsafe kept { unsafe Unmanaged<MatchScratch>.fromOpaque(kept).release() }
    }
    return status == 0 ? key : nil
  }()
}
