internal import ArgumentParser
internal import Documents

/// The command line: every verb, in groups.
struct Bangkom: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "bangkom",
      abstract: HelpLanguage.text(
        "Keep what a government decides about its people's competency as checked records in git.",
        "Simpan keputusan pengembangan kompetensi ASN sebagai catatan yang terperiksa di git."),
      discussion: HelpLanguage.text(
        """
        A day's work:
          bangkom new plan-item      make a record from its template
          bangkom check              what is wrong, where, and how to mend it
          git add . && git commit    the hook checks once more what is committed
          bangkom needs              what people need to learn, and what answers it
          bangkom adjust POL-…       change a policy, with its reasons

        Every verb has examples: bangkom help check
        """,
        """
        Kerja sehari-hari:
          bangkom new plan-item      buat catatan dari templatnya
          bangkom check              apa yang keliru, di mana, dan cara memperbaikinya
          git add . && git commit    hook memeriksa sekali lagi apa yang disimpan
          bangkom needs              kebutuhan kompetensi, dan apa yang menjawabnya
          bangkom adjust POL-…       ubah kebijakan, lengkap dengan alasannya

        Setiap perintah punya contoh: bangkom help check
        """),
      version: Self.version,
      groupedSubcommands: [
        CommandGroup(
          name: HelpLanguage.text("RECORDS", "CATATAN"),
          subcommands: [Init.self, New.self, List.self, Show.self]),
        CommandGroup(
          name: HelpLanguage.text("CHECKS", "PEMERIKSAAN"),
          subcommands: [
            Check.self, Fix.self, Fmt.self, Validate.self, Explain.self, Rules.self,
          ]),
        CommandGroup(
          name: HelpLanguage.text("FIGURES", "ANGKA"),
          subcommands: [
            Needs.self, Due.self, ReviewNeeded.self, Trace.self, SummaryCommand.self, SQL.self,
          ]),
        CommandGroup(
          name: HelpLanguage.text("REVISIONS", "REVISI"),
          subcommands: [
            Adjust.self, Commit.self, Diff.self, Log.self, Blame.self, Why.self, AsOf.self,
            Review.self, Approve.self, Verify.self,
          ]),
        CommandGroup(
          name: HelpLanguage.text("MERGES", "PENGGABUNGAN"),
          subcommands: [Conflicts.self, Resolve.self, MergeFile.self]),
        CommandGroup(
          name: HelpLanguage.text("SET-UP", "PENYIAPAN"),
          subcommands: [
            Hook.self, DoctorCommand.self, Textconv.self, GitDiffDriver.self, SchemaCommand.self,
            Completions.self, Manual.self,
          ]),
      ])
  }

  /// The version of this bangkom.
  static let version = "0.1.0"
}
