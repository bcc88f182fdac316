public import Documents
public import Git

/// How a record that needs approval stands.
public struct ApprovalStanding: Sendable {
  /// One decision on it, and whether it counts.
  public struct Decision: Sendable {
    /// The id of the approval.
    public var id: String
    /// The file, from the root.
    public var path: String
    /// The office that it names.
    public var role: String
    /// `setuju`, `tolak` or `revisi`.
    public var decision: String
    /// The day that it names.
    public var decidedOn: String
    /// The commit that brought it.
    public var commit: ObjectID?
    /// Who signed that commit, where the signature is good.
    public var signer: String?
    /// The fingerprint of the key that signed it.
    public var key: String?
    /// Why it counts or not.
    public var state: State
  }

  /// Why a decision counts or not.
  public enum State: String, Sendable, CaseIterable {
    /// It counts.
    case valid = "good"
    /// The commit that brought it has no signature.
    case unsigned
    /// The signature is not one of this commit.
    case badSignature = "bad-signature"
    /// The key is nobody's that the repository knows.
    case unknownKey = "unknown-key"
    /// The key is somebody else's than the committer's.
    case otherSigner = "other-signer"
    /// The key had ended, or the office had.
    case expired
    /// Key or office had not begun.
    case notYet = "not-yet"
    /// Key or office was taken back.
    case revoked
    /// The signer does not hold the office.
    case wrongRole = "wrong-role"
    /// The signer has written what is approved.
    case author
    /// It was given for what the record does not say, or no longer.
    case otherContent = "other-content"
    /// It was given before the content changed; an old text came back.
    case replayed
    /// The approval itself is not as it was when it was signed.
    case changed
    /// The same person has decided anew since.
    case superseded
    /// It says another day than its commit, or the commit is older than its parent.
    case backdated

    /// In a few words.
    public var words: LocalizedText {
      switch self {
      case .valid: LocalizedText(en: "counts", id: "sah")
      case .unsigned: LocalizedText(en: "not signed", id: "tidak ditandatangani")
      case .badSignature:
        LocalizedText(en: "the signature is wrong", id: "tanda tangannya salah")
      case .unknownKey:
        LocalizedText(en: "signed with an unknown key", id: "kunci penanda tangan tidak dikenal")
      case .otherSigner:
        LocalizedText(
          en: "signed with the key of somebody else than the committer",
          id: "ditandatangani dengan kunci orang lain")
      case .expired:
        LocalizedText(en: "key or office had ended", id: "masa kunci atau jabatan sudah berakhir")
      case .notYet:
        LocalizedText(en: "key or office had not begun", id: "masa kunci atau jabatan belum mulai")
      case .revoked:
        LocalizedText(en: "key or office was revoked", id: "kunci atau jabatan sudah dicabut")
      case .wrongRole:
        LocalizedText(
          en: "the signer does not hold this office",
          id: "penanda tangan tidak memegang jabatan ini")
      case .author:
        LocalizedText(
          en: "the signer wrote what is approved", id: "penanda tangan ikut menulis isinya")
      case .otherContent:
        LocalizedText(en: "given for another content", id: "diberikan untuk isi lain")
      case .replayed:
        LocalizedText(
          en: "given before the content was changed and came back",
          id: "diberikan sebelum isinya diubah lalu dikembalikan")
      case .changed:
        LocalizedText(en: "changed since it was signed", id: "diubah setelah ditandatangani")
      case .superseded:
        LocalizedText(en: "decided anew since", id: "sudah diputuskan lagi")
      case .backdated:
        LocalizedText(en: "its dates do not agree", id: "tanggalnya tidak cocok")
      }
    }
  }

  /// The record's id.
  public var record: String
  /// Its kind.
  public var kind: String
  /// What people call it.
  public var title: String?
  /// Its file, from the root; where it was, if it was deleted.
  public var path: String
  /// Whether it is not there any more.
  public var isDeleted = false
  /// The offices that have to agree.
  public var roles: [String]
  /// How many different persons have to agree.
  public var persons: Int
  /// The decisions on it, oldest first.
  public var decisions: [Decision] = []

  /// The decisions that count.
  private var valid: [Decision] {
    decisions.filter { $0.state == .valid && roles.contains($0.role) }
  }

  /// The offices that have not agreed; one that last said otherwise is among them.
  public var missingRoles: [String] {
    roles.filter { role in
      let said = valid.filter { $0.role == role }
      return said.isEmpty || said.contains { $0.decision != "setuju" }
    }
  }

  /// How many different persons agree, with as many different keys.
  public var agreeing: Int {
    let agreed = valid.filter { $0.decision == "setuju" }
    return min(Set(agreed.map(\.signer)).count, Set(agreed.map(\.key)).count)
  }

  /// Whether nothing is missing.
  public var isApproved: Bool {
    !isDeleted && missingRoles.isEmpty && agreeing >= persons
  }
}
