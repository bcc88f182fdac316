extension DemoStory {
  /// What people say: in the forums of the eight districts, and month by month.
  mutating func consultation(_ year: DemoYear) {
    let forums = DemoLists.districts.map {
      DemoGenerator.id("FRM", "\($0.name) \(year.year)")
    }
    var files: [String: String] = [:]
    for (number, district) in DemoLists.districts.enumerated() {
      let grown = 2 * (year.year - 2024)
      files[
        path("consultation/forums/\(year.year)", forums[number], "musrenbang \(district.name)")
      ] = """
        schema: public-forum/1
        id: \(forums[number])
        title: Musrenbang Kecamatan \(district.name) \(year.year)
        type: musrenbang_kecamatan
        date: \(year.year)-02-1\(number)
        place: Kantor Camat \(district.name)
        district: "\(district.code)"
        attendance:
          pemerintah: \(12 + number)
          masyarakat: \(40 + 3 * number + grown)
          perempuan: \(18 + number + grown)
        men: \(52 + 4 * number + grown)
        women: \(18 + number + grown)
        total: \(70 + 5 * number + 2 * grown)
        minutes_number: BA-\(number + 1)/\(year.year)
        signed_by: [pemerintah, masyarakat]
        outcome: Warga meminta petugas yang cekatan; usulan pelatihan diteruskan ke BKPSDM

        """
    }
    add(
      "humas", "\(year.year)-02-26", "consultation: forums in the eight districts", files)
    for month in 2...10 {
      files = [:]
      for number in 0..<year.inputs { input(number, two(month), forums, year, &files) }
      add(
        "humas", "\(year.year)-\(two(month))-28",
        "consultation: inputs of \(two(month))/\(year.year)",
        files)
    }
  }

  /// Subject, the competency that it touches, and what people said.
  private static let topics = [
    (
      "pelayanan administrasi lambat", 9,
      "Warga menunggu lama karena petugas belum lancar memakai aplikasi"
    ),
    ("antrean loket", 10, "Antrean di loket panjang; pendaftaran daring belum dijelaskan petugas"),
    (
      "penanganan gawat darurat", 20,
      "Petugas puskesmas ragu menangani keadaan darurat pada malam hari"
    ),
    ("informasi layanan", 4, "Petugas diminta menjelaskan syarat layanan dengan bahasa sederhana"),
    ("penyuluhan pertanian", 38, "Petani kopi meminta penyuluhan yang lebih sering"),
  ]

  private mutating func input(
    _ number: Int, _ month: String, _ forums: [String], _ year: DemoYear,
    _ files: inout [String: String]
  ) {
    let id = DemoGenerator.id("INP", "\(year.year)-\(month) \(number)")
    var random = DemoGenerator(id)
    // The first of a month is about the slow service that the training is to mend.
    let (topic, competency, summary) =
      number == 0 ? Self.topics[0] : Self.topics[random.number(0...4)]
    let channels = ["lapor", "loket", "surat", "survei_daring", "forum"]
    let channel = channels[random.number(0...4)]
    let isWish = random.happens(30)
    let drawn = random.number(10...24)
    // The last forum is on the 17th of February.
    let day = channel == "forum" ? max(17, drawn) : drawn
    let district = DemoLists.districts[random.number(0...7)].code
    let answered = min(28, day + (random.happens(85) ? 4 : 9))
    var text = """
      schema: public-input/1
      id: \(id)
      channel: \(channel)

      """
    if channel == "forum" { text += "forum: \(forums[random.number(0...7)])\n" }
    text += """
      class: \(competency == 4 ? "permintaan_informasi" : isWish ? "aspirasi" : "pengaduan")
      received_on: \(year.year)-\(month)-\(day)
      topic: \(topic)
      competency: \(competencies[competency].id)
      district: "\(district)"
      summary: \(summary)
      responded_on: \(year.year)-\(month)-\(answered)

      """
    let file = path("consultation/inputs/\(year.year)", id, topic)
    if number == 0, month >= "07", heard[year.year, default: []].count < 2 {
      heard[year.year, default: []].append((id, file, text))
      files[file] = text + "status: ditindaklanjuti\n"
    } else {
      files[file] = text + disposition(competency, year, random.number(0...99))
    }
  }

  private func disposition(_ competency: Int, _ year: DemoYear, _ draw: Int) -> String {
    let item = items[year.year]?.first { $0.competency == competency }
    if draw < 15 { return "status: ditindaklanjuti\n" }
    if draw < 55, let item {
      return """
        status: selesai
        disposition: diterima
        reason: Pelatihan petugas masuk dalam rencana \(year.year)
        plan_items: [\(item.id)]

        """
    }
    return draw < 80
      ? """
      status: selesai
      disposition: diterima_sebagian
      reason: Diteruskan ke unit terkait; pelatihan menyusul

      """
      : """
      status: selesai
      disposition: ditolak
      reason: Sudah tersedia layanan yang dimaksud di kecamatan

      """
  }

  /// The inputs that an adjustment answers are closed with it.
  mutating func echo(_ year: DemoYear) {
    var files: [String: String] = [:]
    let adjustment = DemoDecision.id("training", year.year)
    for input in heard[year.year] ?? [] {
      files[input.path] =
        input.text + """
          status: selesai
          disposition: diterima
          reason: Ketentuan pelatihan diubah agar petugas lebih cepat lancar
          adjustments: [\(adjustment)]

          """
    }
    add(
      "humas", "\(year.year)-11-\(year.year == 2026 ? 20 : 27)",
      "consultation: what came of two inputs", files)
  }
}
