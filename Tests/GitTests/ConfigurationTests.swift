import Git
import Testing

@Suite struct ConfigurationTests {
  @Test func `settings come from files and from the environment, the last one counts`() throws {
    let made = try TemporaryRepository()
    try made.write(
      "[user]\n\tname = Global\n[a \"B.c\"]\n\tKey = \"x # y\" ; comment\n\tflag\n", to: "../global"
    )
    let global = ["GIT_CONFIG_GLOBAL": "\(made.root)/global"]
    #expect(try made.open(environment: global).configString("user.name") == "Global")
    #expect(try made.open(environment: global).configString("a.B.c.key") == "x # y")
    #expect(try made.open(environment: global).configFlag("a.B.c.flag") == true)
    #expect(try made.open(environment: global).configString("a.b.c.key") == nil)
    try made.git("config", "user.name", "Local")
    #expect(try made.open(environment: global).configString("user.name") == "Local")
    #expect(try made.open(environment: global).configStrings("user.name") == ["Global", "Local"])
    let counted = [
      "GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "User.Name", "GIT_CONFIG_VALUE_0": "Counted",
    ]
    #expect(try made.open(environment: counted).configString("user.name") == "Counted")
  }

  @Test func `settings of git -c reach us through its hooks`() throws {
    let made = try TemporaryRepository()
    let hook = "#!/bin/sh\nenv -0 > '\(made.root)/hook.env'\n"
    try made.write(hook, to: "../hook")
    try made.run(
      ["install", "-D", "-m", "755", "\(made.root)/hook", "\(made.path)/.git/hooks/pre-commit"])
    try made.git(
      "-c", "Bangkom.Probe=it's = a \"test\"", "-c", "bangkom.flag", "commit", "-q",
      "--allow-empty", "-m", "one")
    let repository = try Repository(from: made.path, environment: hookEnvironment(made))
    #expect(repository.configString("bangkom.probe") == "it's = a \"test\"")
    #expect(repository.configFlag("bangkom.flag") == true)
  }

  @Test func `a setting is written into the repository's own file and taken out again`() throws {
    let made = try TemporaryRepository()
    let repository = try made.open()
    try repository.setConfig("merge.bangkom.driver", to: "bangkom merge-file %O %A %B")
    #expect(try made.git("config", "merge.bangkom.driver") == "bangkom merge-file %O %A %B")
    try repository.setConfig("merge.bangkom.driver", to: nil)
    try repository.setConfig("merge.bangkom.driver", to: nil)
    #expect(try made.git("config", "merge.bangkom.driver", expecting: 1) == "")
    try made.write("", to: ".git/config.lock")
    #expect(throws: GitError.locked(path: "\(made.path)/.git/config.lock", ageInSeconds: 0)) {
      try repository.setConfig("a.b", to: "c")
    }
  }

  @Test func `hooks are looked for where git looks`() throws {
    let made = try TemporaryRepository()
    try made.write("x", to: "sub/f")
    let hooks = { (environment: [String: String]) in
      try made.open(in: "\(made.path)/sub", environment: environment).hooksDirectory
    }
    #expect(try hooks([:]) == "\(made.path)/.git/hooks")
    try made.git("config", "core.hooksPath", "own/hooks")
    #expect(try hooks([:]) == "\(made.path)/own/hooks")
    try made.git("config", "core.hooksPath", "~/hooks")
    #expect(try hooks(["HOME": "/home/siti"]) == "/home/siti/hooks")
    try made.git("config", "core.hooksPath", "/etc/hooks")
    #expect(try hooks([:]) == "/etc/hooks")
    try made.git("config", "--unset", "core.hooksPath")
    #expect(try made.open().hook("pre-commit") == nil)
    try made.write("#!/bin/sh\n", to: ".git/hooks/pre-commit")
    #expect(try made.open().hook("pre-commit") == nil)
    try made.run(["chmod", "755", ".git/hooks/pre-commit"])
    #expect(try made.open().hook("pre-commit") == "\(made.path)/.git/hooks/pre-commit")
  }

  @Test func `author and committer are those that git would take`() throws {
    let made = try TemporaryRepository()
    let environment = TemporaryRepository.environment
    let repository = try made.open()
    #expect(try repository.author().gitDescription == made.git("var", "GIT_AUTHOR_IDENT"))
    #expect(try repository.committer().gitDescription == made.git("var", "GIT_COMMITTER_IDENT"))
    var plain = environment
    for role in ["AUTHOR", "COMMITTER"] {
      for part in ["NAME", "EMAIL", "DATE"] { plain["GIT_\(role)_\(part)"] = nil }
    }
    let now = Timestamp(seconds: 5, offsetMinutes: -150)
    #expect(throws: GitError.missingIdentity(role: "author")) {
      try Repository(from: made.path, environment: plain).author(now: now)
    }
    try made.git("config", "user.name", " . Siti <b> ,")
    try made.git("config", "user.email", "s@x")
    try made.git("config", "committer.name", "Budi")
    let configured = try Repository(from: made.path, environment: plain)
    #expect(try configured.author(now: now).gitDescription == "Siti b <s@x> 5 -0230")
    #expect(try configured.committer(now: now).name == "Budi")
    plain["GIT_AUTHOR_DATE"] = "yesterday"
    #expect(throws: GitError.invalidDate(variable: "GIT_AUTHOR_DATE", value: "yesterday")) {
      try Repository(from: made.path, environment: plain).author(now: now)
    }
  }

  @Test(arguments: [
    "@1767225600 +0700", "1767225600 +0700", "1767225600 -0330", "@0 +0000",
    "2026-01-31T08:00:00+07:00", "2026-01-31T08:00:00Z", "2026-02-28 23:59:59 -0130",
    "2024-02-29T00:00:00+0700", "Thu, 07 Apr 2005 22:13:13 +0200", "2000-03-01T12:30+08",
  ])
  func `dates are read as git reads them`(text: String) throws {
    let made = try TemporaryRepository()
    let expected = try made.git("var", "GIT_AUTHOR_IDENT", environment: ["GIT_AUTHOR_DATE": text])
    let found = try #require(Timestamp(text))
    #expect("Siti <siti@example.go.id> \(found.gitDescription)" == expected)
  }

  @Test(arguments: [
    "", "x", "2026-02-30T00:00:00Z", "2026-01-31", "2026-01-31T25:00:00Z", "@1 x", "12 13 14",
    "2026-01-31T08:00:00+7",
  ])
  func `what is no date is not taken for one`(text: String) {
    #expect(Timestamp(text) == nil)
  }
}
