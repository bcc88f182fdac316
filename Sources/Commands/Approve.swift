internal import ArgumentParser
internal import Documents
internal import Git
internal import Records
internal import Workflow

/// `bangkom approve`: a signed decision on a record.
struct Approve: SessionCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "approve",
      abstract: HelpLanguage.text(
        "Approve or refuse a record, in a signed commit.",
        "Setujui atau tolak satu catatan, dalam commit bertanda tangan."),
      discussion: HelpLanguage.text(
        """
        Writes a decision that is bound to what the record says in the last commit, and commits it,
        signed with your key as git's settings name it. Who may decide is in bangkom.yaml, under
        `approvals`; who has written the record may not.

        Examples:
          bangkom approve POL-7K3QDXM
          bangkom approve POL-7K3QDXM --role ppk
          bangkom approve PLN-C2WNHE5 --decision revisi --note "Lengkapi kebutuhan tiap unit"

        A key for signing, once:
          git config --global gpg.format ssh
          git config --global user.signingkey ~/.ssh/id_ed25519.pub

        Exit status: 5 where you may not decide, or the commit can't be signed.
        """,
        """
        Menulis keputusan yang terikat pada isi catatan di commit terakhir, lalu menyimpannya
        dengan tanda tangan kunci Anda menurut pengaturan git. Siapa yang berhak memutuskan
        tertulis di bangkom.yaml, bagian `approvals`; penulis catatan tidak berhak.

        Contoh:
          bangkom approve POL-7K3QDXM
          bangkom approve POL-7K3QDXM --role ppk
          bangkom approve PLN-C2WNHE5 --decision revisi --note "Lengkapi kebutuhan tiap unit"

        Kunci tanda tangan, cukup sekali:
          git config --global gpg.format ssh
          git config --global user.signingkey ~/.ssh/id_ed25519.pub

        Status keluar: 5 bila Anda tidak berhak, atau commit tidak dapat ditandatangani.
        """))
  }

  @OptionGroup var options: CommonOptions

  @Argument(help: .text("The record.", "Catatannya.", value: "id"))
  var id: String

  @Option(
    help: .text(
      "The office in which you decide: ppk, pyb, kepala_bkpsdm, kepala_opd, bagian_hukum.",
      "Jabatan Anda: ppk, pyb, kepala_bkpsdm, kepala_opd, bagian_hukum.", value: "role"))
  var role: String?

  @Option(help: .text("setuju, tolak or revisi.", "setuju, tolak, atau revisi.", value: "decision"))
  var decision = "setuju"

  @Option(
    help: .text(
      "The reason; needed for tolak and revisi.", "Alasannya; wajib untuk tolak dan revisi.",
      value: "text"))
  var note: String?

  func validate() throws {
    guard ["setuju", "tolak", "revisi"].contains(decision) else {
      throw ValidationError(
        HelpLanguage.text(
          "--decision is setuju, tolak or revisi", "--decision ialah setuju, tolak, atau revisi"))
    }
    guard decision == "setuju" || note != nil else {
      throw ValidationError(
        HelpLanguage.text("say why: --note", "sebutkan alasannya: --note"))
    }
  }

  func run(in session: Session) async throws -> ExitStatus {
    let workspace = try Workspace(session)
    let now = session.now() / 1_000_000_000
    do {
      let draft = try await draft(workspace, now: now)
      switch try await workspace.committing.commit(draft) {
      case .committed(let commit):
        session.console.print("\(commit.id.abbreviated()) \(draft.path)")
        return .fine
      case .refused(let findings, let examination):
        session.report(
          findings, fileCount: examination.fileCount, to: .error, bytes: examination.bytes)
        session.console.tell(
          session.text("nothing was committed", "tidak ada yang disimpan (commit dibatalkan)"))
        return .findings
      }
    } catch let refusal as ApprovalDraft.Refusal {
      throw Self.failure(refusal, session)
    }
  }

  /// The store is free again when this returns, for the check of the commit.
  private func draft(_ workspace: Workspace, now: Int64) async throws -> ApprovalDraft {
    let examination = try await workspace.examine(.revision("HEAD"), checks: false)
    return try ApprovalDraft(
      .init(subject: RecordID.normalized(id), role: role, decision: decision, note: note),
      examination, workspace.repository, today: workspace.session.today, now: now,
      temporaryFolder: workspace.session.environment["TMPDIR"] ?? "/tmp")
  }

  /// What a refusal means for the person, and what to do.
  static func failure(_ refusal: ApprovalDraft.Refusal, _ session: Session) -> Failure {
    let text = session.text
    let people = text(
      "who may is in bangkom.yaml, under approvals.people",
      "yang berhak tertulis di bangkom.yaml, bagian approvals.people")
    switch refusal {
    case .noSettings:
      return Failure(
        .unapproved,
        text(
          "bangkom.yaml says nothing of who may approve",
          "bangkom.yaml tidak menyebut siapa yang boleh menyetujui"),
        hints: [
          text("add `approvals` to it: see Approvals", "tambahkan `approvals`: lihat Approvals"),
          text(
            "without signature: bangkom new approval", "tanpa tanda tangan: bangkom new approval"),
        ])
    case .noFingerprint(let kind):
      return Failure(
        .usage,
        text(
          "records of kind `\(kind)` have nothing that an approval is bound to",
          "catatan jenis `\(kind)` tidak punya isi yang dapat diikat persetujuan"))
    case .uncommitted(let path):
      return Failure(
        .unsafe,
        text(
          "\(path) is not what the last commit has",
          "\(path) tidak sama dengan commit terakhir"),
        hints: [
          text("commit it, or take it back: ", "simpan, atau kembalikan: ")
            + "git restore '\(path)'"
        ])
    case .noRole(let principal, let others):
      return Failure(
        .unapproved,
        text(
          "\(principal) does not hold this office here",
          "\(principal) tidak memegang jabatan ini di sini"),
        hints: others.map { "--role \($0)" } + [people])
    case .severalRoles(let roles):
      return Failure(
        .usage, text("in which office?", "dalam jabatan apa?"), hints: roles.map { "--role \($0)" })
    case .notInOffice(let principal, let role):
      return Failure(
        .unapproved,
        text(
          "\(principal) is not \(role) on \(session.today)",
          "\(principal) tidak menjabat \(role) pada \(session.today)"), hints: [people])
    case .isAuthor(let principal):
      return Failure(
        .unapproved,
        text(
          "\(principal) has written it; somebody else has to approve",
          "\(principal) ikut menulisnya; orang lain yang harus menyetujui"))
    case .noSignature(let reason):
      return Failure(
        .unapproved,
        text(
          "the commit can't be signed: \(reason)", "commit tidak dapat ditandatangani: \(reason)"),
        hints: [
          "git config gpg.format ssh", "git config user.signingkey ~/.ssh/id_ed25519.pub",
          text(
            "and the key has to be in the file of allowed signers",
            "dan kuncinya harus ada di berkas penanda tangan"),
        ])
    }
  }
}
