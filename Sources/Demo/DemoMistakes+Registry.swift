extension DemoStory {
  /// Mistakes in the registry, the surveys and the appraisals.
  var registryMistakes: [DemoMistake] {
    let standardless = DemoGenerator.id("POS", "mistake")
    let newcomer = DemoGenerator.id("ASN", "mistake")
    let hidden = DemoGenerator.id("UNT", "hidden")
    let answered = competencies[0].id
    // A doctor needs no knowledge of roads.
    let doctor = people.first { $0.position == 8 }?.id ?? ""
    let roads = competencies.first { $0.code == "T.39" }?.id ?? ""
    let units = "registry/units/UNT-*.yaml"
    let survey = "needs/2025/SRV-0Y25KPE-responses.csv"
    return [
      DemoMistake(
        "date-order: a unit that ended before it began",
        .line("active_from:", "active_from: 2017-01-01\nactive_to: 2016-01-01", in: units)),
      DemoMistake(
        "district-unknown: a district that there is not",
        .replace("district: \"1708", "district: \"1709", in: units)),
      DemoMistake(
        "id-path: a file that was named after another record",
        .write(
          "schema: org-unit/1\nid: \(unitIDs[0])\ncode: \"1\"\nname: Salinan\ntype: setda\n"
            + "active_from: 2017-01-01\n",
          to: "registry/units/\(DemoGenerator.id("UNT", "copy"))-salinan.yaml")),
      DemoMistake(
        "unknown-field, missing-field: a misspelt field", .replace("name:", "nmae:", in: units)),
      DemoMistake(
        "newer-record: of a bangkom that is not there yet",
        .line("schema:", "schema: org-unit/9", in: units)),
      DemoMistake(
        "file-name: a name with a mark that turns letters round",
        .write(
          "schema: org-unit/1\nid: \(hidden)\ncode: \"1708.900\"\nname: Dinas baru\ntype: dinas\n"
            + "active_from: 2026-01-01\n",
          to: "registry/units/\(hidden)-dinas\u{202E}baru.yaml")),
      DemoMistake(
        "personal-data: a telephone number",
        .replace(
          "Kantor Camat", "081200001234 Kantor Camat", in: "consultation/forums/2025/FRM-*.yaml")),
      DemoMistake(
        "unique-value: two units with one code",
        .line("code:", "code: \"1708.130\"", in: units)),
      DemoMistake(
        "response-unanchored: an assessment for a position without standard",
        .write(
          "schema: position/1\nid: \(standardless)\nname: Staf khusus\ngroup: pelaksana\n"
            + "family: administrasi\n",
          to: "registry/positions/\(standardless)-staf-khusus.yaml"),
        .add(
          "\(newcomer),PNS,\(unitIDs[0]),\(standardless),III/a,S1,2026-02-01,\n",
          in: "registry/people.csv"),
        .add("R90001,\(newcomer),\(answered),2,atasan\n", in: survey)),
      DemoMistake(
        "response-standard: a competency that the position does not need",
        .add("R90002,\(doctor),\(roads),2,atasan\n", in: survey)),
      DemoMistake(
        "response-scale: a level that the scale does not have",
        .add("R90003,\(doctor),\(competencies[1].id),6,atasan\n", in: survey)),
      DemoMistake(
        "response-inflated: somebody rates themselves far above others",
        .add(
          "R90004,\(doctor),\(answered),4,mandiri\nR90005,\(doctor),\(answered),1,atasan\n",
          in: survey)),
      DemoMistake(
        "foreign-key: a person that nobody knows",
        .add(
          "R90006,\(DemoGenerator.id("ASN", "nobody")),\(answered),2,atasan\n", in: survey)),
      DemoMistake(
        "survey-sample: too few were asked",
        .line("sample:", "sample: 100", in: "needs/2024/SRV-*-survei-kebutuhan-kompetensi.yaml")),
      DemoMistake(
        "predicate-distribution: everybody is good",
        .replaceAll(
          ",Butuh Perbaikan,di_bawah,sesuai", ",Baik,sesuai,sesuai",
          in: "needs/2023/performance.csv")
      ),
      DemoMistake(
        "predicate-quadrant: a predicate that its ratings do not give",
        .replace(",Baik,sesuai,sesuai", ",Baik,di_bawah,sesuai", in: "needs/2024/performance.csv")),
      DemoMistake(
        "predicate-scheme: a predicate of an older scheme",
        .replace(",Baik,sesuai,sesuai", ",Cukup,,", in: "needs/2025/performance.csv")),
    ]
  }

  /// Mistakes in the plans.
  var planMistakes: [DemoMistake] {
    let plan = DemoGenerator.id("PLN", "mistake")
    let folder = "plans/2030"
    let first = DemoGenerator.id("PLI", "mistake 1")
    let second = DemoGenerator.id("PLI", "mistake 2")
    let permanent = people.filter { $0.status == "PNS" && $0.until == nil }
    let contracted = people.first { $0.status == "PPPK" && $0.until == nil }?.id ?? ""
    let competency = competencies[1].id
    let items = "plans/2024/PLI-*.yaml"
    func item(_ id: String, _ start: String, _ end: String) -> String {
      """
      schema: plan-item/1
      id: \(id)
      title: Pelatihan mendadak \(start)
      plan: \(plan)
      owner: \(unitIDs[19])
      competencies: [\(competency)]
      targets: {units: [\(unitIDs[0])], people: 10}
      form: KL03
      hours: 16
      provider: {name: BKPSDM, type: sendiri}
      schedule: {start: \(start), end: \(end)}
      curriculum: {conforms: false}
      budget: {account: 5.1.02.02.12.0099, subactivity: 5.04.02.2.03, amount: 10000000}

      """
    }
    return [
      DemoMistake(
        "id-reused: a withdrawn proposal, and another one with its id",
        .write(
          item(Self.withdrawnID, "2030-05-06", "2030-05-08"),
          to: "\(folder)/\(Self.withdrawnID)-c.yaml")),
      DemoMistake(
        "plan-analysis, plan-approval, plan-inventory, plan-unapproved, plan-total: a plan in haste",
        .write(
          """
          schema: plan/1
          id: \(plan)
          title: Rencana 2030
          level: instansi
          year: 2030
          revision: 0
          status: ditetapkan
          budget_total: 70000000
          ceilings:
            - {subactivity: 5.04.02.2.01, amount: 50000000}

          """, to: "\(folder)/\(plan)-rencana.yaml")),
      DemoMistake(
        "plan-item-need, curriculum-note, account-unknown, plan-item-ceiling: an item in haste",
        .write(item(first, "2030-03-04", "2030-03-06"), to: "\(folder)/\(first)-a.yaml")),
      DemoMistake(
        "plan-schedule: an item that ends in the next year",
        .write(item(second, "2030-03-05", "2031-03-07"), to: "\(folder)/\(second)-b.yaml")),
      DemoMistake(
        "plan-overlap, planned-hours-low, planned-hours-high, rejection-reason: who is to learn what",
        .write(
          """
          key,person,status,competency,plan_item,hours,form,rejection_reason
          I1,\(permanent[0].id),disetujui,\(competency),\(first),16,,
          I2,\(permanent[0].id),disetujui,\(competency),\(second),16,,
          I3,\(permanent[1].id),disetujui,\(competency),,16,KL03,
          I4,\(contracted),disetujui,\(competency),,32,KL03,
          I5,\(permanent[2].id),ditolak,\(competency),,,KL03,

          """, to: "\(folder)/\(plan)-individual.csv")),
      DemoMistake(
        "plan-ceiling, plan-item-change: an item that became dearer",
        .replace("  amount: ", "  amount: 9", in: items)),
      DemoMistake(
        "plan-change: a plan that is set and was changed",
        .replace(
          "DPA BKPSDM 2025", "DPA BKPSDM 2025 perubahan", in: "plans/2025/PLN-*-rencana.yaml")),
      DemoMistake(
        "reference-kind: an owner that is a competency",
        .line("owner:", "owner: \(competency)", in: items)),
    ]
  }
}
