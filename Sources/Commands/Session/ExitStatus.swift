/// How a command ends, for scripts and hooks; never a number of findings.
public enum ExitStatus: Int32, Error, Sendable {
  /// Nothing is wrong.
  case fine = 0
  /// There are findings, differences, or something is stale or overdue.
  case findings = 1
  /// The command line is wrong.
  case usage = 2
  /// Settings or schemas are broken; nothing was checked.
  case brokenSettings = 3
  /// Git or the file system refused.
  case failure = 4
  /// A signature, role or approval is missing or wrong.
  case unapproved = 5
  /// Refused for safety: it would overwrite, or the branch has moved.
  case unsafe = 6
  /// A record needs a newer bangkom.
  case newerRecord = 7
  /// A mistake in bangkom.
  case bug = 70
}
