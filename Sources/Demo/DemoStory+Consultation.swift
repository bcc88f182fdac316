extension DemoStory {
  mutating func consultation() {
    var forums: [String: String] = [:]
    var forumIDs: [String] = []
    for (number, district) in DemoLists.districts.enumerated() {
      let id = random.id("FRM")
      forumIDs.append(id)
      forums[path("consultation/forums/2026", id, "musrenbang \(district.name)")] = """
        schema: public-forum/1
        id: \(id)
        title: Musrenbang Kecamatan \(district.name)
        type: musrenbang_kecamatan
        date: 2026-02-1\(number)
        place: Kantor Camat \(district.name)
        district: "\(district.code)"
        attendance:
          pemerintah: \(12 + number)
          masyarakat: \(40 + 3 * number)
          perempuan: \(18 + number)
        men: \(52 + 4 * number)
        women: \(18 + number)
        total: \(70 + 5 * number)
        minutes_number: BA-\(number + 1)/2026
        signed_by: [pemerintah, masyarakat]
        outcome: Warga meminta petugas yang cekatan; usulan pelatihan diteruskan ke BKPSDM

        """
    }
    add("humas", "2026-02-27", "consultation: forums in the eight districts", forums)
    let months = ["02", "03", "04", "05", "06", "07", "08", "09", "10", "11"]
    for month in months {
      var files: [String: String] = [:]
      for _ in 0..<20 { input(month, forumIDs, &files) }
      add("humas", "2026-\(month)-28", "consultation: inputs of \(month)/2026", files)
    }
  }

  private mutating func input(
    _ month: String, _ forums: [String], _ files: inout [String: String]
  ) {
    let id = random.id("INP")
    let topics = [
      (
        "pelayanan administrasi lambat", 9,
        "Warga menunggu lama karena petugas belum lancar memakai aplikasi"
      ),
      (
        "antrean loket", 10, "Antrean di loket panjang; pendaftaran daring belum dijelaskan petugas"
      ),
      (
        "penanganan gawat darurat", 20,
        "Petugas puskesmas ragu menangani keadaan darurat pada malam hari"
      ),
      (
        "informasi layanan", 2, "Petugas diminta menjelaskan syarat layanan dengan bahasa sederhana"
      ),
      ("penyuluhan pertanian", 38, "Petani kopi meminta penyuluhan yang lebih sering"),
    ]
    let (topic, competency, summary) = topics.randomElement(using: &random) ?? topics[0]
    let channels = ["lapor", "loket", "surat", "survei_daring", "forum"]
    let channel = channels.randomElement(using: &random) ?? "lapor"
    let drawn = Int.random(in: 10...24, using: &random)
    // The last forum is on the 17th of February.
    let day = channel == "forum" ? max(17, drawn) : drawn
    let district = DemoLists.districts.randomElement(using: &random)?.code ?? "170804"
    var text = """
      schema: public-input/1
      id: \(id)
      channel: \(channel)

      """
    if channel == "forum", let forum = forums.randomElement(using: &random) {
      text += "forum: \(forum)\n"
    }
    let isAsking = random.happens(30)
    text += """
      class: \(isAsking ? "aspirasi" : "pengaduan")
      received_on: 2026-\(month)-\(day)
      topic: \(topic)
      competency: \(competencies[competency].id)
      district: "\(district)"
      summary: \(summary)

      """
    let draw = Int.random(in: 0..<100, using: &random)
    let answered = "responded_on: 2026-\(month)-\(min(28, day + 4))\n"
    if draw < 15 {
      text += "status: ditindaklanjuti\n\(answered)"
    } else {
      let item = items.first { $0.competency == competency }
      text += "status: selesai\n\(answered)"
      if draw < 55, let item {
        text +=
          "disposition: diterima\nreason: Pelatihan petugas masuk dalam rencana 2026\nplan_items: [\(item.id)]\n"
      } else if draw < 80 {
        text +=
          "disposition: diterima_sebagian\nreason: Diteruskan ke unit terkait; pelatihan menyusul\n"
      } else {
        text += "disposition: ditolak\nreason: Sudah tersedia layanan yang dimaksud di kecamatan\n"
      }
    }
    files[path("consultation/inputs/2026", id, topic)] = text
  }
}
