extension DemoStory {
  /// Who agreed to the plan; with the last of them it is set.
  mutating func approvals(_ year: DemoYear) {
    let plan = "Rencana \(year.year)"
    let decisions = [
      (
        "\(plan) dikembalikan", "kepala_bkpsdm", "revisi", "11",
        "note: Lengkapi kebutuhan tiap unit\n"
      ),
      ("\(plan) disetujui", "pyb", "setuju", "12", ""),
      ("\(plan) ditetapkan", "ppk", "setuju", "13", ""),
    ]
    for (title, role, decision, day, note) in decisions {
      let id = DemoGenerator.id("APR", title)
      var files = [
        path("reviews/\(year.year)", id, title): """
        schema: approval/1
        id: \(id)
        title: \(title)
        subject: \(year.planID)
        role: \(role)
        decision: \(decision)
        decided_on: \(year.year)-02-\(day)
        at: \(DemoStep.before)

        """ + note
      ]
      if role == "ppk" { files.merge(planFile(year, status: "ditetapkan")) { $1 } }
      add("hukum", "\(year.year)-02-\(day)", "reviews: \(title.lowercased())", files)
    }
  }

  /// In the middle of a year somebody reads a policy again.
  mutating func reviews(_ year: DemoYear) {
    let all = [
      (
        2025, DemoPolicies.hoursID, "Standar jam pelajaran", "tetap",
        "note: Batas 20 JP masih sesuai PP 11/2017\n"
      ),
      (
        2026, DemoPolicies.trainingID, "Penyelenggaraan pelatihan", "perlu_penyesuaian",
        "note: Batas 21 hari masih terlalu lama bagi angkatan berikutnya\n"
      ),
    ]
    for (number, subject, title, outcome, note) in all where number == year.year {
      let id = DemoGenerator.id("RVW", "\(subject) \(number)")
      let text = """
        schema: review/1
        id: \(id)
        title: \(title) ditinjau
        subject: \(subject)
        role: bagian_hukum
        reviewed_on: \(number)-06-15
        at: \(DemoStep.before)
        fingerprint: \(DemoStep.fingerprint)
        outcome: \(outcome)

        """ + note
      add(
        "hukum", "\(number)-06-15", "reviews: \(title.lowercased())",
        [path("reviews/\(number)", id, "\(title) ditinjau"): text],
        reviewed: DemoPolicies.paths[subject])
    }
  }

  /// Which personal data the records hold.
  mutating func processing() {
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
      let id = DemoGenerator.id("PRC", title)
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
        started_on: 2024-01-02

        """
    }
    add("hukum", "2024-01-14", "governance: register of personal data", register)
  }

  /// An activity cost more than its item allows, and the head of the agency has accepted that.
  func waiver(for activity: Activity, on day: String) -> [String: String] {
    let id = DemoGenerator.id("WVR", activity.id)
    let title = "Biaya \(activity.title.lowercased())"
    return [
      path("reviews/waivers", id, title): """
      schema: waiver/1
      id: \(id)
      title: \(title)
      rule: activity-cost
      record: \(activity.id)
      reason: Ruang kelas tergenang banjir; sewa gedung pengganti dibayar dari sisa pagu
      granted_by: kepala_bkpsdm
      granted_on: \(day)
      until: 2027-10-25

      """
    ]
  }
}
