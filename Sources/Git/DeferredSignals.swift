internal import Glibc
internal import Synchronization

/// Signals that would end the process wait until what must not be interrupted is over.
///
/// Ctrl-C in the few milliseconds of a commit would else leave a lock that stops everybody.
enum DeferredSignals {
  private struct State {
    var holders = 0
    var previous: [(signal: Int32, action: sigaction)] = []
  }

  private static let state = Mutex(State())
  /// The signal that came meanwhile, 0 for none: all that the handler touches.
  private static let pending = Atomic<Int32>(0)

  /// Calls `body`; a signal that comes meanwhile is delivered behind it.
  static func hold<Result>(during body: () throws(GitError) -> Result) throws(GitError) -> Result {
    begin()
    defer { end() }
    return try body()
  }

  private static func begin() {
    // Read first, so that the handler finds it made.
    _ = pending.load(ordering: .relaxed)
    state.withLock { state in
      state.holders += 1
      guard state.holders == 1 else { return }
      for signal in [SIGINT, SIGTERM, SIGHUP] {
        var before = sigaction()
        guard unsafe sigaction(signal, nil, &before) == 0 else { continue }
        // Whoever ignores or handles a signal already, such as a server, is not in our way.
        let handler = unsafe before.__sigaction_handler.sa_handler
        guard unsafe Int(bitPattern: unsafeBitCast(handler, to: OpaquePointer?.self)) == 0 else {
          continue
        }
        var action = sigaction()
        unsafe action.__sigaction_handler.sa_handler = { signal in
          DeferredSignals.pending.store(signal, ordering: .relaxed)
        }
        action.sa_flags = SA_RESTART
        guard unsafe sigaction(signal, &action, nil) == 0 else { continue }
        state.previous.append((signal, before))
      }
    }
  }

  private static func end() {
    state.withLock { state in
      state.holders -= 1
      guard state.holders == 0 else { return }
      for entry in state.previous {
        var before = entry.action
        unsafe sigaction(entry.signal, &before, nil)
      }
      state.previous = []
      let signal = pending.exchange(0, ordering: .relaxed)
      // To the process: a thread of the concurrency runtime takes no signals itself.
      if signal != 0 { kill(getpid(), signal) }
    }
  }
}
