internal import ArgumentParser
internal import Documents
internal import Git
internal import Reports
internal import Workflow

/// `bangkom doctor`: whether a clone or a server is set up, and what mends it.
struct DoctorCommand: SessionCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "doctor",
      abstract: HelpLanguage.text(
        "Look at the set-up of a clone or server: what is wrong, and the command that mends it.",
        "Periksa penyiapan klon atau server: apa yang keliru, dan perintah perbaikannya."),
      discussion: HelpLanguage.text(
        """
        Examples:
          bangkom doctor
          bangkom doctor -C /srv/git/kepahiang.git
          bangkom doctor --format json

        Nothing is changed without --unlock. Exit status: 0 fine, 1 something is wrong.
        """,
        """
        Contoh:
          bangkom doctor
          bangkom doctor -C /srv/git/kepahiang.git
          bangkom doctor --format json

        Tidak ada yang diubah tanpa --unlock. Status keluar: 0 baik, 1 ada yang keliru.
        """))
  }

  @OptionGroup var options: CommonOptions

  /// How it is printed.
  enum Format: String, ExpressibleByArgument {
    case text
    case json
  }

  @Option(help: .text("text or json.", "text atau json."))
  var format = Format.text

  @Flag(
    help: .text(
      "Remove the locks that a killed bangkom has left, and no others.",
      "Hapus kunci yang ditinggalkan bangkom yang dimatikan paksa, bukan yang lain."))
  var unlock = false

  func run(in session: Session) async throws -> ExitStatus {
    if unlock {
      let directory = try? GitDirectory.discover(
        from: session.directory, environment: session.environment)
      directory?.removeOwnLeftovers()
    }
    let diagnoses = Self.diagnoses(session)
    switch format {
    case .text:
      for diagnosis in diagnoses { Self.print(diagnosis, in: session) }
    case .json:
      session.console.print(
        JSONText.array(
          diagnoses.map { diagnosis in
            .object([
              ("subject", .string(diagnosis.subject)), ("state", .string(diagnosis.state.rawValue)),
              ("message", .string(diagnosis.message[session.language])),
              ("command", .optional(diagnosis.command)),
            ])
          }
        ).text)
    }
    return diagnoses.contains { $0.state == .wrong } ? .findings : .fine
  }

  private static func diagnoses(_ session: Session) -> [Diagnosis] {
    do throws(GitError) {
      let git = try Repository(from: session.directory, environment: session.environment)
      return Doctor(git, executable: session.executable, version: Bangkom.version).diagnoses()
    } catch {
      return [Doctor.refusal(error)]
    }
  }

  private static func print(_ diagnosis: Diagnosis, in session: Session) {
    let (word, color): (String, TextStyle.Color) =
      switch diagnosis.state {
      case .fine: (session.text("fine", "baik"), .green)
      case .note: (session.text("note", "catatan"), .cyan)
      case .wrong: (session.text("wrong", "keliru"), .red)
      }
    let padding = String(repeating: " ", count: max(1, 8 - word.count))
    let message = PrintableText.escaped(diagnosis.message[session.language])
    session.console.print(
      "\(session.style.colored(word, color))\(padding)\(diagnosis.subject): \(message)")
    if let command = diagnosis.command {
      session.console.print("        \(PrintableText.escaped(command))")
    }
  }
}
