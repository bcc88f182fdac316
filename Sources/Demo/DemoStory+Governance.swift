extension DemoStory {
  /// What people think of eleven services, in counts.
  mutating func satisfaction() {
    let elements = [
      "persyaratan", "prosedur", "waktu", "biaya", "produk", "kompetensi", "perilaku", "pengaduan",
      "sarana",
    ]
    var files: [String: String] = [:]
    let served = DemoLists.units.indices.filter {
      DemoLists.units[$0].type == "puskesmas" || [7, 11, 22].contains($0)
    }
    for unit in served {
      let id = random.id("SKM")
      var text = """
        schema: skm-survey/1
        id: \(id)
        title: Survei kepuasan masyarakat \(DemoLists.units[unit].name)
        unit: \(unitIDs[unit])
        year: 2026
        period: tahunan
        opened: 2026-10-05
        closed: 2026-10-30
        population: 400
        sample: 200
        weight_mode: exact
        published_url: https://kepahiang.example/skm/2026
        follow_up: Melatih petugas pada unsur terendah
        elements:

        """
      for element in elements {
        let bad = Int.random(in: 0...6, using: &random)
        let poor = Int.random(in: 6...(element == "kompetensi" ? 50 : 24), using: &random)
        let good = Int.random(in: 80...120, using: &random)
        text +=
          "  - {element: \(element), count_1: \(bad), count_2: \(poor), count_3: \(good), count_4: \(200 - bad - poor - good)}\n"
      }
      files[path("evaluations/2026", id, "skm \(DemoLists.units[unit].name)")] = text
    }
    add("evaluasi", "2026-11-09", "evaluations: public satisfaction of eleven services", files)
  }

  /// Who agreed to the plan, and which personal data the records hold.
  mutating func governance() {
    var approvals: [String: String] = [:]
    let decisions = [
      (
        "Rencana 2026 dikembalikan", "kepala_bkpsdm", "revisi", "2026-02-04",
        "note: Lengkapi kebutuhan tiap unit\n"
      ),
      ("Rencana 2026 disetujui", "pyb", "setuju", "2026-02-06", ""),
      ("Rencana 2026 ditetapkan", "ppk", "setuju", "2026-02-09", ""),
    ]
    for (title, role, decision, day, note) in decisions {
      let id = random.id("APR")
      approvals[path("reviews/2026", id, title)] = """
        schema: approval/1
        id: \(id)
        title: \(title)
        subject: \(planID)
        role: \(role)
        decision: \(decision)
        decided_on: \(day)

        """ + note
    }
    add("hukum", "2026-02-17", "reviews: decisions on the plan of 2026", approvals)
    let processings = [
      (
        "Pencatatan kehadiran pelatihan", "Menghitung JP tiap pegawai", "peserta pelatihan",
        "JP diikuti", "participation, person"
      ),
      (
        "Survei kebutuhan kompetensi", "Menyusun rencana pengembangan kompetensi", "pegawai ASN",
        "tingkat kompetensi", "needs-response, person"
      ),
      (
        "Pengukuran indeks profesionalitas", "Melaporkan indeks kepada BKN", "pegawai ASN",
        "skor indeks", "professionalism-index, person"
      ),
    ]
    var register: [String: String] = [:]
    for (title, purpose, people, data, kinds) in processings {
      let id = random.id("PRC")
      register[path("governance/processing", id, title)] = """
        schema: processing-register/1
        id: \(id)
        title: \(title)
        purpose: \(purpose)
        legal_basis: kewajiban_hukum
        legal_note: PP 11/2017 Pasal 203
        controller: \(unitIDs[19])
        contact_role: Kepala bidang pengembangan kompetensi
        data_subjects: [\(people)]
        data_categories:
          - {category: \(data), specific: false, pseudonymous: true}
        kinds: [\(kinds)]
        storage: Repositori ini; peta nama samaran disimpan BKPSDM di luar repositori
        recipients: []
        retention: {years: 5, from: akhir tahun kegiatan, basis: JRA kepegawaian}
        security: [nama samaran acak, akses repositori menurut tugas]
        started_on: 2026-01-02

        """
    }
    add("hukum", "2026-01-14", "governance: register of personal data", register)
  }
}
