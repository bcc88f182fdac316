internal import Documents
internal import Git
internal import Records
internal import Store

/// The part of an adjustment that a person finishes, with what is known already.
struct RationaleDraft {
  /// What decides which parts are asked for.
  let type: String
  /// The day of the decision.
  let today: String
  /// The commit that figures are read from.
  let commit: String?
  /// The objectives of the policy, as they are measured.
  var objectives: [PolicyReview] = []
  /// Public inputs that wait for an answer: id, topic and summary.
  var inputs: [(id: String, topic: String, summary: String)] = []

  init(
    type: String, policy: String, _ examination: Examination, today: String, commit: ObjectID?
  ) throws(WorkflowError) {
    (self.type, self.today, self.commit) = (type, today, commit?.abbreviated())
    objectives = try PolicyReview.all(in: examination).filter { $0.policy == policy }
    inputs = try workflow {
      try QueryConnection(examination.store).run(
        """
        SELECT i.id, i.topic, i.summary FROM public_input i \
        WHERE i.responded_on IS NULL AND i.status NOT IN ('selesai', 'ditutup', 'tidak_diteruskan') \
        AND i.id NOT IN (SELECT record_id FROM public_input_adjustments) \
        ORDER BY i.received_on DESC, i.id LIMIT 12
        """
      ).rows.map { ($0[0].description, $0[1].description, $0[2].description) }
    }
  }

  /// The text, with what belongs where above each field.
  var text: String {
    """
    # Tanggal dan pejabat yang memutuskan: ppk, pyb, kepala_bkpsdm, kepala_opd, bagian_hukum
    decided_on: \(today)
    decided_by: ppk
    rationale:
      # Masalah yang hendak diselesaikan
      problem:
    \(type == "ralat" ? "" : evidence + publicInputs + grounds + alternatives)\
      reason:
    \(type == "ralat" ? "" : effect)
    """
  }

  private var evidence: String {
    var text = "  # Bukti: catatan atau ringkasan, kolom, nilainya, dan commit tempat dibaca\n"
    let measured = objectives.filter { $0.value != nil }
    if type == "darurat" {
      text += "  # Keadaan darurat: bukti boleh menyusul paling lambat tanggal ini\n"
      text += "  evidence_due:\n"
      guard !measured.isEmpty else { return text }
    }
    text += "  evidence:\n"
    for objective in measured {
      text += "    # \(PrintableText.escaped(objective.objective))\n"
      text += "    - summary: \(YAMLText.scalar(objective.summary))\n"
      if let row = objective.row { text += "      row: \(YAMLText.scalar(row))\n" }
      text += "      column: \(YAMLText.scalar(objective.column))\n"
      text += "      value: \(objective.value?.description ?? "")\n"
      if let commit { text += "      at: \"\(commit)\"\n" }
      text += "      as_of: \(today)\n"
    }
    if measured.isEmpty {
      text += "    - record:\n      value:\n      as_of: \(today)\n"
    }
    return text
  }

  private var publicInputs: String {
    guard !inputs.isEmpty else { return "" }
    var text = "  # Masukan publik yang dijawab; yang masih terbuka:\n"
    for input in inputs {
      let words = PrintableText.oneLine("\(input.topic): \(input.summary)")
      text +=
        "  #   \(input.id) \(PrintableText.escaped(words).prefix(76))\n"
    }
    return text + "  public_inputs: []\n"
  }

  private var grounds: String {
    """
      # Landasan hukum: filosofis, sosiologis, yuridis
      grounds:
        yuridis:

    """
  }

  private var alternatives: String {
    """
      # Sedikitnya dua pilihan, termasuk "tidak berubah"
      alternatives:
        - option: tidak berubah
          pros:
          cons:
        - option:
          pros:
          cons:
      chosen:

    """
  }

  private var effect: String {
    let first = objectives.first
    let indicator = first.map { " \($0.summary) \($0.column)" } ?? ""
    let baseline = first?.value.map { " \($0.description)" } ?? ""
    let target = first.map { " \($0.target.description)" } ?? ""
    return """
        # Dampak yang diharapkan
        expected_effect:
          indicator:\(indicator)
          baseline:\(baseline)
          target:\(target)
          by:
        # Kapan ditinjau
        review_on:

      """
  }
}
