internal import Commands

#if canImport(Glibc)
internal import Glibc
#endif

/// Reads the environment of this process.
func processEnvironment() -> [String: String] {
  var values: [String: String] = [:]
  var entry = unsafe environ
  while let text = unsafe entry.pointee {
    let pair = unsafe String(cString: text).split(
      separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    if pair.count == 2 { values[String(pair[0])] = String(pair[1]) }
    unsafe entry += 1
  }
  return values
}

let status = await CommandRunner.run(
  Array(CommandLine.arguments.dropFirst()),
  in: .process(environment: processEnvironment()))
exit(status.rawValue)
