import Foundation
import Testing

/// People with keys that `ssh-keygen` made for one test.
final class Signers {
  private let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "bangkom-keys-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// The path of somebody's key, made when it is first asked for.
  func key(of name: String) throws -> String {
    let path = "\(folder)/\(name)"
    guard !FileManager.default.fileExists(atPath: path) else { return path }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", path]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return path
  }

  /// A line of the file of allowed signers.
  func line(_ name: String, options: String = "", key: String? = nil) throws -> String {
    let text = try String(contentsOfFile: self.key(of: key ?? name) + ".pub", encoding: .utf8)
    let parts = text.split(separator: " ").prefix(2).joined(separator: " ")
    return "\(name)@kepahiang.example \(options)\(options.isEmpty ? "" : " ")\(parts)\n"
  }

  /// The variables with which somebody makes commits, signed with a key.
  ///
  /// - `key`: Whose key; the person's own where none is named.
  /// - `day`: The seconds since 1970 at which the commit is made.
  func environment(
    _ name: String, key: String? = nil, signs: Bool = false, at time: Int = 1_797_224_400
  ) throws -> [String: String] {
    var environment = [
      "GIT_CONFIG_COUNT": "3", "GIT_CONFIG_KEY_0": "gpg.format", "GIT_CONFIG_VALUE_0": "ssh",
      "GIT_CONFIG_KEY_1": "user.signingkey",
      "GIT_CONFIG_VALUE_1": try self.key(of: key ?? name) + ".pub",
      "GIT_CONFIG_KEY_2": "commit.gpgsign", "GIT_CONFIG_VALUE_2": "\(signs)",
    ]
    for role in ["AUTHOR", "COMMITTER"] {
      environment["GIT_\(role)_NAME"] = name
      environment["GIT_\(role)_EMAIL"] = "\(name)@kepahiang.example"
      environment["GIT_\(role)_DATE"] = "@\(time) +0700"
    }
    return environment
  }
}
