import Foundation

/// What libFuzzer calls first: writes the seeds and ends where `BANGKOM_FUZZ_SEEDS` names a folder.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(
  _ count: UnsafeMutableRawPointer?, _ arguments: UnsafeMutableRawPointer?
) -> CInt {
  let environment = ProcessInfo.processInfo.environment
  guard let folder = environment["BANGKOM_FUZZ_SEEDS"] else { return 0 }
  do {
    try FuzzSeeds.write(
      .chosen, to: folder, project: FileManager.default.currentDirectoryPath)
    exit(0)
  } catch {
    fatalError("\(error)")
  }
}

/// What libFuzzer calls with each input; a fault ends the process, so that the input is kept.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: data, count: count))
  let faults = FuzzTarget.chosen.faults(of: bytes)
  guard faults.isEmpty else { fatalError(faults.joined(separator: "\n")) }
  return 0
}
