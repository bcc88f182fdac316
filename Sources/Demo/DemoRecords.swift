internal import Git
public import Workflow

/// A year of made-up records of Kabupaten Kepahiang.
public enum DemoRecords {
  /// Writes the records and their history into an initialized repository.
  public static func write(
    to root: String, environment: [String: String]
  ) throws(WorkflowError) -> Int {
    0
  }
}
