public import Git
internal import Documents
internal import Records
public import Store
internal import Summaries

/// What stops an operation on a repository of records.
public enum WorkflowError: Error, Sendable {
  /// There is no `bangkom.yaml` in a folder or above it.
  case noRecords(String)
  /// Settings, schemas, rules or summaries are broken; nothing was checked.
  case broken([Library.Fault])
  /// Git refused.
  case git(GitError)
  /// The store can't be used.
  case store(StoreError)
  /// A file is there already, and would be overwritten.
  case exists(String)
  /// The command asks for something that is not there: a kind, record, parameter, summary.
  case unknown(String, suggestion: String?)
  /// The request makes no sense as it stands.
  case invalid(String)
}

extension WorkflowError {
  /// The error with what another module threw.
  init(_ error: any Error) {
    self =
      switch error {
      case let error as WorkflowError: error
      case let error as GitError: .git(error)
      case let error as StoreError: .store(error)
      case let error as SummaryFault:
        .broken([
          Library.Fault(
            path: error.path, line: error.line, reason: LocalizedText(verbatim: error.reason))
        ])
      default: .invalid("\(error)")
      }
  }
}

/// Runs work that throws errors of several modules.
func workflow<Value>(_ body: () throws -> Value) throws(WorkflowError) -> Value {
  do {
    return try body()
  } catch {
    throw WorkflowError(error)
  }
}
