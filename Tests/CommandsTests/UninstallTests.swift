import Foundation
import Testing

/// That what is installed in a clone or on a server goes again, and nothing else.
@Suite struct UninstallTests {
  private static let foreign = "#!/bin/sh\n# a hook of somebody else\n"

  @Test(arguments: [
    "", "[user]\n\tname = Siti ; a comment\n", "# a comment\n",
    "[merge \"other\"]\n\tdriver = x\n[diff \"bangkom2\"]\n  textconv = y\n",
  ])
  func `installed twice and taken away, every byte is as before`(settings: String) async throws {
    let repository = try TestRepository()
    _ = await repository.bangkom(["init"])
    // Back to a clone that nothing was installed in, with settings of its own.
    _ = try repository.run(["rm", "-rf", ".git"])
    _ = try repository.git("init", "-q", "-b", "main")
    let config = try repository.read(".git/config") + settings
    try repository.write(config, to: ".git/config")
    try repository.write(Self.foreign, to: ".git/hooks/commit-msg")
    let listing = [
      "sh", "-c", "cd .git && find . -type f ! -path './bangkom/*' | sort | xargs sha1sum",
    ]
    let before = try repository.run(listing).text
    #expect(await repository.bangkom(["hook", "install"]).status == 0)
    let once = try repository.run(listing).text
    #expect(once != before)
    #expect(await repository.bangkom(["hook", "install"]).status == 0)
    #expect(try repository.run(listing).text == once)
    #expect(await repository.bangkom(["hook", "uninstall"]).status == 0)
    #expect(try repository.run(listing).text == before)
    #expect(try repository.read(".git/config") == config)
    #expect(try repository.read(".git/hooks/commit-msg") == Self.foreign)
    // Nothing is there to take away, and nothing is taken.
    #expect(await repository.bangkom(["hook", "uninstall"]).status == 0)
    #expect(try repository.run(listing).text == before)
  }

  @Test func `a server without its hook is told by doctor`() async throws {
    let repository = try await PushedRepository()
    let server = ["-C", repository.server]
    #expect(await repository.bangkom(["doctor"] + server).status == 0)
    let (status, text) = await repository.bangkom(["hook", "uninstall"] + server)
    #expect(status == 0 && text == "hook pre-receive removed\n", "\(text)")
    #expect(!FileManager.default.fileExists(atPath: "\(repository.server)/hooks/pre-receive"))
    #expect(await repository.bangkom(["doctor"] + server).status == 1)
  }
}
