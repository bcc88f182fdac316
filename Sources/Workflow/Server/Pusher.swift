public import Git

/// Who pushes, as far as the server says so.
public struct Pusher: Sendable, Hashable {
  /// The name; `nil` where nobody told.
  public let name: String?
  /// Whom the server's own settings let change the rules, besides those in `bangkom.yaml`.
  let editors: [String]

  /// The variables in which servers tell their hooks who pushes: Gitea and Forgejo, GitLab,
  /// gitolite, and a web server in front of `git http-backend`.
  static let variables = ["GITEA_PUSHER_NAME", "GL_USERNAME", "GL_USER", "REMOTE_USER"]

  /// Reads what the server says.
  ///
  /// `bangkom.pusherVariable` in the settings of the bare repository names the variable that holds
  /// the name, where it is another one; `bangkom.ruleEditor` names who may change the rules.
  public init(_ repository: Repository) {
    let environment = repository.directory.environment
    let variables = repository.configString("bangkom.pushervariable").map { [$0] } ?? Self.variables
    name = variables.lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    editors = repository.configStrings("bangkom.ruleeditor")
  }

  /// Whether the pusher may change `schema/` and `bangkom.yaml` of a branch.
  func mayChangeRules(of branch: ProtectedBranch?) -> Bool {
    let allowed = editors + (branch?.ruleEditors ?? [])
    return allowed.contains("*") || name.map(allowed.contains) == true
  }
}
