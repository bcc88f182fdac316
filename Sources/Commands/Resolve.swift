internal import ArgumentParser
internal import Changes
internal import Documents
internal import Workflow

/// `bangkom resolve`: decides conflicts of a merge.
struct Resolve: SessionCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "resolve",
      abstract: HelpLanguage.text(
        "Decide a conflict: take a side, or another value.",
        "Putuskan konflik: ambil satu pihak, atau nilai lain."),
      discussion: HelpLanguage.text(
        """
        Only what stands between markers changes; the rest of the file stays, edits since the merge
        as well. The file is staged when none of its conflicts is left.
        Examples:
          bangkom resolve POL-7K3QDXM --theirs
          bangkom resolve 'POL-7K3QDXM#parameters[jp_min_pns].unit' --ours
          bangkom resolve 'PLN-P5J6VK4#title' --value "Rencana 2027"
          bangkom resolve 'policies/POL-7K3QDXM-jam.md#2' --base     its second conflict
        """,
        """
        Hanya yang di antara penanda yang berubah; sisa berkas tetap, juga suntingan sesudahnya.
        Berkas langsung disiapkan (staged) bila tidak ada konflik lagi di dalamnya.
        Contoh:
          bangkom resolve POL-7K3QDXM --theirs
          bangkom resolve 'POL-7K3QDXM#parameters[jp_min_pns].unit' --ours
          bangkom resolve 'PLN-P5J6VK4#title' --value "Rencana 2027"
          bangkom resolve 'policies/POL-7K3QDXM-jam.md#2' --base     konflik keduanya
        """))
  }

  /// A side of the merge.
  enum Side: String, EnumerableFlag {
    case ours
    case theirs
    case base

    static func help(for value: Side) -> ArgumentHelp? {
      switch value {
      case .ours: .text("Take our version.", "Ambil versi kita.")
      case .theirs: .text("Take their version.", "Ambil versi mereka.")
      case .base: .text("Take the version before both.", "Ambil versi sebelum keduanya.")
      }
    }
  }

  @OptionGroup var options: CommonOptions

  @Argument(
    help: .text(
      "A record's id or file; behind # one conflict in it, by its place or number.",
      "Id atau berkas catatan; di belakang # satu konflik, menurut tempat atau nomornya.",
      value: "target"))
  var target: String

  @Flag var side: Side?

  @Option(help: .text("Take another value.", "Ambil nilai lain.", value: "text"))
  var value: String?

  func run(in session: Session) async throws -> ExitStatus {
    let choice: ConflictResolution.Choice
    switch (side, value) {
    case (.ours, nil): choice = .ours
    case (.theirs, nil): choice = .theirs
    case (.base, nil): choice = .base
    case (nil, let value?): choice = .value(value)
    default:
      throw Failure(
        .usage,
        session.text(
          "say which side: --ours, --theirs, --base or --value",
          "sebutkan pilihannya: --ours, --theirs, --base, atau --value"))
    }
    let workspace = try Workspace(session)
    let unmerged = UnmergedFiles(workspace.repository, workspace.examiner)
    let outcome: ConflictResolution.Outcome
    do {
      outcome = try ConflictResolution(workspace.repository, unmerged.files())
        .resolve(target, choice)
    } catch let refusal as ConflictResolution.Refusal {
      throw failure(refusal, session)
    }
    let console = session.console
    if outcome.left > 0 {
      console.tell(
        session.text(
          "\(outcome.path): \(outcome.decided) decided, \(outcome.left) left; bangkom conflicts",
          "\(outcome.path): \(outcome.decided) diputuskan, sisa \(outcome.left); bangkom conflicts")
      )
      return .fine
    }
    console.tell(
      outcome.isDeleted
        ? session.text("\(outcome.path): deleted", "\(outcome.path): dihapus")
        : session.text(
          "\(outcome.path): decided and staged", "\(outcome.path): diputuskan dan disiapkan"))
    let left = try unmerged.files().count
    console.tell(
      left > 0
        ? session.text(
          "\(left) file\(left == 1 ? "" : "s") left; bangkom conflicts",
          "sisa \(left) berkas; bangkom conflicts")
        : session.text(
          "no conflict is left; next: git commit (or git rebase --continue)",
          "tidak ada konflik lagi; berikutnya: git commit (atau git rebase --continue)"))
    return .fine
  }

  private func failure(_ refusal: ConflictResolution.Refusal, _ session: Session) -> Failure {
    switch refusal {
    case .noSuchFile(let name):
      return Failure(
        .usage,
        session.text("`\(name)` is not in conflict", "`\(name)` tidak sedang konflik"),
        hints: ["bangkom conflicts"])
    case .noSuchPlace(let place, let places):
      return Failure(
        .usage,
        session.text("there is no conflict at `\(place)`", "tidak ada konflik di `\(place)`"),
        hints: places)
    case .manyPlaces(let places):
      return Failure(
        .usage,
        session.text(
          "a value is for one conflict; name it behind #",
          "nilai untuk satu konflik; sebutkan di belakang #"),
        hints: places)
    case .noMarkers(let path):
      return Failure(
        .unsafe,
        session.text(
          "\(path) has no markers any more and stays as it is",
          "\(path) sudah tanpa penanda dan dibiarkan"), hints: ["git add '\(path)'"])
    case .edited(let path):
      return Failure(
        .unsafe,
        session.text(
          "\(path) was edited around the conflict and stays as it is",
          "\(path) sudah disunting di sekitar konflik dan dibiarkan"),
        hints: ["git add '\(path)'", "git checkout -m -- '\(path)'"])
    case .notOneValue(let path):
      return Failure(
        .usage,
        session.text(
          "the conflict in \(path) is not one value in a line of its own; edit the file, then git add",
          "konflik di \(path) bukan satu nilai di barisnya sendiri; sunting berkasnya, lalu git add"
        ))
    case .workflow(let error): return session.failure(error)
    }
  }
}
