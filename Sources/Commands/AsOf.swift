internal import ArgumentParser
internal import Documents
internal import Git
internal import Records
internal import Reports
internal import Workflow

/// `bangkom as-of`: the whole policy book as it applied on a day.
struct AsOf: SessionCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "as-of",
      abstract: HelpLanguage.text(
        "Show or export the policies as they applied on a day.",
        "Tampilkan atau ekspor kebijakan sebagaimana berlaku pada satu tanggal."),
      discussion: HelpLanguage.text(
        """
        What counts is the day from which a change applies, not the day of its commit.

        Examples:
          bangkom as-of 2026-07-01
          bangkom as-of 2026-07-01 --export kebijakan-2026-07-01
          bangkom show POL-7K3QDXM --as-of 2026-07-01 --field jp_min_pns
        """,
        """
        Yang dihitung adalah hari mulai berlakunya perubahan, bukan hari commit-nya.

        Contoh:
          bangkom as-of 2026-07-01
          bangkom as-of 2026-07-01 --export kebijakan-2026-07-01
          bangkom show POL-7K3QDXM --as-of 2026-07-01 --field jp_min_pns
        """))
  }

  @OptionGroup var options: CommonOptions

  @Argument(help: .text("The day (YYYY-MM-DD).", "Tanggalnya (TTTT-BB-HH).", value: "date"))
  var day: String

  @Option(
    help: .text(
      "Write a file a policy into this folder.", "Tulis satu berkas tiap kebijakan ke folder ini.",
      value: "folder"))
  var export: String?

  func run(in session: Session) async throws -> ExitStatus {
    let day = try session.day(day)
    guard export != "" else {
      throw Failure(.usage, session.text("into which folder?", "ke folder mana?"))
    }
    let workspace = try Workspace(session)
    let (history, examination) = try await workspace.history()
    let book = PolicyBook(history, examination)
    var isClear = true
    for id in try book.policies(on: day) {
      let policy = try book.policy(id, on: day)
      isClear = session.tellUnclear(policy) && isClear
      if let export {
        let folder = export.hasPrefix("/") ? export : "\(session.directory)/\(export)"
        let path = "\(folder)/\(policy.fileName)"
        if let there = FileBytes.read(path), there != policy.text {
          throw WorkflowError.exists(path)
        }
        try AtomicFile.write(policy.text, to: path)
        session.console.print("\(export)/\(policy.fileName)")
      } else {
        session.console.print(
          "\(session.style.colored(id, .bold)) \(PrintableText.escaped(policy.about))")
        for parameter in policy.parameters where parameter.value != nil {
          session.console.print("  \(parameter.line(session))")
        }
      }
    }
    return isClear ? .fine : .findings
  }
}

extension PolicyVersion.Parameter {
  /// The value with its unit, and since when: `jp_min_pns: 24 JP/tahun  2027-01-01 ADJ-9DEXT27`.
  func line(_ session: Session) -> String {
    let since = [from, adjustment].compactMap(\.self).joined(separator: " ")
    return PrintableText.escaped("\(key): \(value ?? "–") \(unit)")
      + session.style.colored("  \(PrintableText.escaped(since))", .dim)
  }
}

extension Session {
  /// A day as it was typed.
  func day(_ text: String) throws -> String {
    guard CalendarDate(text) != nil else {
      throw Failure(
        .usage,
        self.text(
          "`\(text)` is not a day; write YYYY-MM-DD", "`\(text)` bukan tanggal; tulis TTTT-BB-HH"))
    }
    return text
  }

  /// Tells where later changes can't be told from others; whether there is no such place.
  func tellUnclear(_ policy: PolicyVersion) -> Bool {
    for place in policy.unclear {
      console.tell(
        text(
          "\(policy.policy): what came later can't be told apart: \(place); both are shown",
          "\(policy.policy): perubahan kemudian tidak dapat dipisahkan: \(place); keduanya ditampilkan"
        ))
    }
    return policy.unclear.isEmpty
  }
}
