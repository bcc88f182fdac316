internal import ArgumentParser

/// `bangkom completions`: completion for a shell.
struct Completions: SessionCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "completions",
      abstract: HelpLanguage.text(
        "Print completions for a shell.", "Cetak pelengkap perintah untuk shell."),
      discussion: HelpLanguage.text(
        "Example:\n  bangkom completions bash > ~/.local/share/bash-completion/completions/bangkom",
        "Contoh:\n  bangkom completions bash > ~/.local/share/bash-completion/completions/bangkom"))
  }

  /// The shells that there are completions for.
  enum Shell: String, ExpressibleByArgument, CaseIterable {
    case bash
    case zsh
    case fish
  }

  @OptionGroup var options: CommonOptions

  @Argument(help: .text("bash, zsh or fish.", "bash, zsh, atau fish."))
  var shell: Shell

  func run(in session: Session) async throws -> ExitStatus {
    let kind: CompletionShell =
      switch shell {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    session.console.print(Bangkom.completionScript(for: kind))
    return .fine
  }
}
