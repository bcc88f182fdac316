internal import ArgumentParser
internal import Changes
internal import Documents
internal import Git
internal import Workflow

/// `bangkom merge-file`: the merge driver that git calls.
struct MergeFile: SessionCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "merge-file",
      abstract: HelpLanguage.text(
        "Merge two versions of a file by fields, items, clauses and rows.",
        "Gabungkan dua versi berkas menurut isian, butir, ketentuan, dan baris."),
      discussion: HelpLanguage.text(
        """
        Git runs it for every file that both sides changed, once `bangkom init` or
        `bangkom hook install` has made it the merge driver. The result is written into the first
        file; a conflict stands in it between markers, around the piece in conflict alone.
        Ends with 0 where nothing is left to decide, with 1 where there are conflicts.
        Examples:
          bangkom merge-file ours.yaml base.yaml theirs.yaml
          bangkom merge-file -p --diff3 ours.csv base.csv theirs.csv
          git merge other-branch                    runs it for each file
          bangkom conflicts                         what is left to decide
        """,
        """
        Git menjalankannya untuk setiap berkas yang diubah kedua pihak, setelah `bangkom init` atau
        `bangkom hook install` memasangnya sebagai penggabung. Hasilnya ditulis ke berkas pertama;
        konflik diberi penanda, hanya di sekitar bagian yang bertentangan.
        Berakhir dengan 0 bila tidak ada yang perlu diputuskan, dengan 1 bila ada konflik.
        Contoh:
          bangkom merge-file kita.yaml dasar.yaml mereka.yaml
          bangkom merge-file -p --diff3 kita.csv dasar.csv mereka.csv
          git merge cabang-lain                     menjalankannya untuk tiap berkas
          bangkom conflicts                         apa yang masih harus diputuskan
        """))
  }

  @OptionGroup var options: CommonOptions

  @Argument(help: .text("Our version; becomes the result.", "Versi kita; menjadi hasilnya."))
  var current: String

  @Argument(help: .text("The version that both come from.", "Versi asal keduanya."))
  var base: String

  @Argument(help: .text("Their version.", "Versi mereka."))
  var other: String

  @Flag(
    name: [.customShort("p"), .customLong("stdout")],
    help: .text("Print the result instead.", "Cetak hasilnya saja."))
  var isPrinted = false

  @Flag(
    help: .text(
      "Show what both sides come from, too.", "Tampilkan juga asal kedua versi."))
  var diff3 = false

  @Flag(
    help: .text(
      "The same, without lines that both sides have alike.",
      "Sama, tanpa baris yang sama di kedua pihak."))
  var zdiff3 = false

  @Option(
    name: .customLong("marker-size"),
    help: .text("How long markers are.", "Panjang penanda konflik.", value: "n"))
  var markerSize = 7

  @Option(
    name: .customShort("L"),
    help: .text(
      "Labels of ours, base, theirs; up to three.", "Nama versi kita, asal, mereka; sampai tiga.",
      value: "label"))
  var labels: [String] = []

  @Option(
    help: .text(
      "The file in the repository; its name tells how it is written.",
      "Berkas di repositori; namanya menunjukkan bentuk tulisannya.", value: "path"))
  var path: String?

  func run(in session: Session) async throws -> ExitStatus {
    func bytes(_ name: String) throws -> [UInt8] {
      let path = name.hasPrefix("/") ? name : "\(session.directory)/\(name)"
      do {
        return try FileBytes.contents(of: path)
      } catch {
        throw Failure(
          .failure, session.text("can't read \(name)", "tidak dapat membaca \(name)"))
      }
    }
    let ours = try bytes(current)
    let target = current.hasPrefix("/") ? current : "\(session.directory)/\(current)"
    let theirs = try bytes(other)
    let common = try bytes(base)
    // Markers of text have no place among other bytes; git shows such a file as a conflict.
    guard ![ours, theirs, common].contains(where: { $0.contains(0) }) else {
      session.console.tell(
        session.text(
          "\(name): not text; choose a side: bangkom resolve \(name) --ours",
          "\(name): bukan teks; pilih salah satu: bangkom resolve \(name) --ours"))
      return .findings
    }
    var markers = ConflictMarkers(size: markerSize)
    name(&markers, session)
    var directory: GitDirectory?
    if !isPrinted {
      directory = try? GitDirectory.discover(
        from: session.directory, environment: session.environment)
      // Killed from here on, this process leaves both sides in the file, not ours alone.
      let all = MergeConflict(place: "", base: common, ours: ended(ours), theirs: ended(theirs))
      try AtomicFile.write(markers.text(of: all), to: target, isDurable: false, in: directory)
    }
    let result = FileMerge(path: name, library: library(session))
      .result(base: common, ours: ours, theirs: theirs)
    let conflicts = result.conflicts
    if !conflicts.isEmpty { markers.style = style(session) }
    let merged = result.bytes(markers)
    if isPrinted {
      guard let text = String(validating: merged, as: UTF8.self) else {
        throw Failure(
          .failure,
          session.text(
            "the result is not UTF-8; leave out -p, and it is written as it is",
            "hasilnya bukan UTF-8; tanpa -p hasil itu ditulis apa adanya"))
      }
      session.console.write(text)
    } else {
      try AtomicFile.write(merged, to: target, isDurable: false, in: directory)
    }
    // Git merges common ancestors with longer markers; what is in conflict there, nobody sees.
    if path != nil, markerSize == 7 { tell(conflicts, session) }
    return conflicts.isEmpty ? .fine : .findings
  }

  private var name: String { path ?? current }

  private func ended(_ text: [UInt8]) -> [UInt8] {
    text.isEmpty || text.last == 0x0A ? text : text + [0x0A]
  }

  private func library(_ session: Session) -> Library? {
    guard FileMerge.needsLibrary(name) else { return nil }
    return try? Workspace(session).examiner.library()
  }

  /// The style that the options or `merge.conflictStyle` ask for.
  private func style(_ session: Session) -> ConflictMarkers.Style {
    if zdiff3 { return .zdiff3 }
    if diff3 { return .diff3 }
    let git = try? Repository(from: session.directory, environment: session.environment)
    return git?.configString("merge.conflictstyle").flatMap(ConflictMarkers.Style.init) ?? .merge
  }

  /// Git before 2.44 has no names for the versions: `%X` stays as it is.
  private func name(_ markers: inout ConflictMarkers, _ session: Session) {
    let given = labels.map { $0.hasPrefix("%") && $0.utf8.count == 2 ? nil : $0 }
    // `git merge` says which branch it merges.
    let heads = session.environment.filter { $0.key.hasPrefix("GITHEAD_") }.map(\.value)
    let isMerge = heads.count == 1
    markers.ours = (given.count > 0 ? given[0] : nil) ?? (isMerge ? "HEAD" : "ours")
    markers.base = (given.count > 1 ? given[1] : nil) ?? "base"
    markers.theirs = (given.count > 2 ? given[2] : nil) ?? (isMerge ? heads[0] : "theirs")
  }

  private func tell(_ conflicts: [MergeConflict], _ session: Session) {
    for conflict in conflicts where !conflict.place.isEmpty {
      session.console.tell(
        session.text(
          "\(name): both sides changed \(conflict.place)",
          "\(name): kedua pihak mengubah \(conflict.place)"))
    }
  }
}
