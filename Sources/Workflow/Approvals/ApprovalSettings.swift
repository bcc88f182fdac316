internal import Documents
internal import Records
internal import Schemas

/// Who may approve what, as `approvals` in `bangkom.yaml` says.
public struct ApprovalSettings: Sendable, Hashable {
  /// A person in an office, for a time.
  public struct Person: Sendable, Hashable {
    /// The name in the file of allowed signers, which is the e-mail address of the commits.
    public var principal: String
    /// The offices.
    public var roles: [String]
    /// The first day.
    public var from: String?
    /// The last day.
    public var until: String?
    /// From this day on nothing of it counts.
    public var revokedOn: String?
  }

  /// Records that need approval.
  public struct Demand: Sendable, Hashable {
    /// The kind.
    public var kind: String
    /// The values of `status` that are meant; `nil` for all.
    public var statuses: [String]?
    /// The offices that have to agree, each of them.
    public var roles: [String]
    /// How many different persons have to agree.
    public var persons: Int
    /// The line of the settings.
    var line: Int

    /// Whether records with a status are meant.
    func concerns(status: String?) -> Bool { statuses?.contains(status ?? "") ?? true }
  }

  /// Whether somebody holds an office on a day.
  enum Tenure: Int, Comparable {
    case never, notYet, ended, revoked, holds

    static func < (left: Tenure, right: Tenure) -> Bool { left.rawValue < right.rawValue }
  }

  /// The file of allowed signers, from the root.
  public var signers = "allowed_signers"
  /// The file of OpenPGP keys, from the root.
  public var keyring: String?
  /// The file of revoked keys of SSH, from the root.
  public var revocations: String?
  /// What was not changed since this day is taken as it is.
  public var since: String?
  /// Who holds which office.
  public var people: [Person] = []
  /// What needs approval.
  public var demands: [Demand] = []

  /// The files that say who may approve, besides `bangkom.yaml`.
  var paths: [String] { [signers] + [keyring, revocations].compactMap(\.self) }

  /// The offices that somebody is named in, whenever.
  public func roles(of principal: String) -> [String] {
    var roles: [String] = []
    for role in people.filter({ $0.principal == principal }).flatMap(\.roles)
    where !roles.contains(role) { roles.append(role) }
    return roles
  }

  /// Whether somebody holds an office on a day, as `YYYY-MM-DD`.
  func tenure(of principal: String, in role: String, on day: String) -> Tenure {
    people.filter { $0.principal == principal && $0.roles.contains(role) }
      .map { person in
        if let revoked = person.revokedOn, revoked <= day { return .revoked }
        if let until = person.until, until < day { return .ended }
        if let from = person.from, day < from { return .notYet }
        return .holds
      }.max() ?? .never
  }

  /// Reads the settings; `nil` where they say nothing of approvals.
  init?(_ document: Document) {
    guard let node = document.node(at: "/approvals") else { return nil }
    func text(_ key: String, _ node: NodeIndex) -> String? {
      document.value(of: key, in: node).map(document.string(of:))
    }
    func items(_ key: String, _ node: NodeIndex) -> [NodeIndex] {
      document.value(of: key, in: node).map { Array(document.children(of: $0)) } ?? []
    }
    func texts(_ key: String, _ node: NodeIndex) -> [String] {
      items(key, node).map(document.string(of:))
    }
    if let path = text("signers", node) { signers = path }
    keyring = text("keyring", node)
    revocations = text("revocations", node)
    since = text("since", node)
    people = items("people", node).map { item in
      Person(
        principal: text("principal", item) ?? "", roles: texts("roles", item),
        from: text("from", item), until: text("until", item),
        revokedOn: text("revoked_on", item))
    }
    demands = items("demands", node).map { item in
      let roles = texts("roles", item)
      return Demand(
        kind: text("kind", item) ?? "",
        statuses: document.value(of: "status", in: item) == nil ? nil : texts("status", item),
        roles: roles,
        persons: text("persons", item).flatMap { Int($0) } ?? Set(roles).count,
        line: document.nodes[item].range.line)
    }
  }

  /// Demands that nothing could fulfil.
  func faults(in catalog: KindCatalog) -> [Library.Fault] {
    demands.compactMap { demand in
      let kind = catalog.kind(named: demand.kind)
      guard kind.map({ $0.format == .markdown || $0.fields.contains(where: \.isNormative) }) != true
      else { return nil }
      return Library.Fault(
        path: Settings.path, line: demand.line,
        reason: kind == nil
          ? LocalizedText(
            en: "there is no kind `\(demand.kind)`", id: "tidak ada jenis `\(demand.kind)`")
          : LocalizedText(
            en: "`\(demand.kind)` has no normative fields that an approval could be bound to",
            id: "`\(demand.kind)` tidak punya isian normatif yang dapat diikat persetujuan"))
    }
  }
}
