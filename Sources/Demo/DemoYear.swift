/// What differs from one year of the story to the next; what is alike is told once for all years.
struct DemoYear {
  var year: Int
  var surveyID: String
  var planID: String
  /// The evaluation that calls for a change, of the year's first training.
  var weakEvaluationID: String
  /// How many of a hundred fall short, by the code of the competency.
  var shortfall: [String: Int]
  /// What the plan offers, in order.
  var offers: [DemoOffer]
  /// How many inputs come in a month.
  var inputs: Int
  /// How many of a hundred answers to a questionnaire are poor ones.
  var poorAnswers: Int
  /// How many of two hundred are content with the people who serve them, at most.
  var discontent: Int
  /// How many people retire at the end of the year before, and are followed by new ones.
  var successions: Int
  /// The codes of competencies that the plan leaves out.
  var leftOut: Set<String>

  var text: String { String(year) }

  /// Three years: a weak start, more practice and e-learning, then the next question.
  static let all = [
    DemoYear(
      year: 2024, surveyID: "SRV-0Y24KP6", planID: "PLN-0Y24KP6", weakEvaluationID: "EVL-0Y24KP6",
      shortfall: ["T.01": 88, "T.02": 84, "T.12": 62, "T.13": 58],
      offers: offers(technology: 4, electronic: 1, others: 7, isLong: true), inputs: 3,
      poorAnswers: 16, discontent: 56, successions: 0, leftOut: ["T.12", "T.13"]),
    DemoYear(
      year: 2025, surveyID: "SRV-0Y25KPE", planID: "PLN-0Y25KPE", weakEvaluationID: "EVL-0Y25KPE",
      shortfall: ["T.01": 80, "T.02": 74, "T.12": 70, "T.13": 66],
      offers: offers(technology: 5, electronic: 2, others: 10), inputs: 4, poorAnswers: 10,
      discontent: 44, successions: 24, leftOut: ["T.12", "T.13"]),
    DemoYear(
      year: 2026, surveyID: "SRV-H7N4CMA", planID: "PLN-Q0F3SGZ", weakEvaluationID: "EVL-P5J6VK4",
      shortfall: ["T.01": 72, "T.02": 66, "T.12": 80, "T.13": 76],
      offers: offers(technology: 6, electronic: 3, others: 15), inputs: 6, poorAnswers: 7,
      discontent: 34, successions: 24, leftOut: ["T.12"]),
  ]

  /// Information technology first, then e-learning for many, coaching for few, and the rest.
  private static func offers(
    technology: Int, electronic: Int, others: Int, isLong: Bool = false
  ) -> [DemoOffer] {
    let usual: [DemoOffer] = [.guidance, .workshop, .training]
    return Array(repeating: .technology, count: technology)
      + Array(repeating: isLong ? .longDays : .electronic, count: electronic)
      + [.coaching, .coaching, .distance, .seminar]
      + (0..<others).map { usual[$0 % usual.count] }
  }
}

/// A form of learning as the plan offers it.
struct DemoOffer {
  /// Its code, as in the reference set `jalur_jp`.
  var form: String
  var word: String
  /// Hours in all, and on one day.
  var hours: Int
  var dailyHours: Int
  /// How many of the hours of a day count.
  var dailyCredit: Int
  var people: Int
  /// What it costs, in millions of rupiah: between these.
  var millions: ClosedRange<Int>
  var provider: (name: String, type: String)
  /// Places in the dictionary of the competencies that it is for; of the others, any.
  var competencies: [Int] = []

  static let technology = DemoOffer(
    form: "KL03", word: "Pelatihan", hours: 24, dailyHours: 8, dailyCredit: 8, people: 30,
    millions: 40...60, provider: ("BKPSDM", "sendiri"), competencies: [9, 10])
  static let training = DemoOffer(
    form: "KL03", word: "Pelatihan", hours: 32, dailyHours: 8, dailyCredit: 8, people: 30,
    millions: 40...70, provider: ("BPSDM Provinsi Bengkulu", "bpsdm_provinsi"))
  static let guidance = DemoOffer(
    form: "KL10", word: "Bimtek", hours: 24, dailyHours: 8, dailyCredit: 8, people: 30,
    millions: 25...40, provider: ("BKPSDM", "sendiri"))
  static let workshop = DemoOffer(
    form: "KL07", word: "Workshop", hours: 16, dailyHours: 8, dailyCredit: 8, people: 25,
    millions: 18...30, provider: ("Universitas Bengkulu", "lembaga_independen"))
  static let seminar = DemoOffer(
    form: "KL06", word: "Seminar", hours: 8, dailyHours: 4, dailyCredit: 4, people: 40,
    millions: 12...18, provider: ("Universitas Bengkulu", "lembaga_independen"), competencies: [6])
  static let distance = DemoOffer(
    form: "NKL04", word: "Pelatihan jarak jauh", hours: 24, dailyHours: 6, dailyCredit: 6,
    people: 30, millions: 15...25, provider: ("Lembaga Administrasi Negara", "lan"),
    competencies: [16])
  static let coaching = DemoOffer(
    form: "NKL01", word: "Coaching", hours: 4, dailyHours: 2, dailyCredit: 2, people: 4,
    millions: 2...4, provider: ("BKPSDM", "sendiri"), competencies: [5, 7])
  static let electronic = DemoOffer(
    form: "NKL03", word: "E-learning", hours: 21, dailyHours: 3, dailyCredit: 3, people: 600,
    millions: 30...45, provider: ("BKPSDM", "sendiri"), competencies: [0, 2, 4])
  /// E-learning before the circular was known: longer days than count.
  static let longDays = DemoOffer(
    form: "NKL03", word: "E-learning", hours: 24, dailyHours: 6, dailyCredit: 3, people: 400,
    millions: 30...45, provider: ("BKPSDM", "sendiri"), competencies: [4])

  var isElectronic: Bool { form == "NKL03" }
  var isRemote: Bool { form == "NKL03" || form == "NKL04" }
  var days: Int { hours / dailyHours }
}
