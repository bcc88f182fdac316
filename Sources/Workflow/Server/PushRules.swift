internal import Documents

/// What the server asks of a push besides what the records' own rules ask.
enum PushRules {
  /// All of them.
  static let all =
    [
      branch, rules, reference, tag, object, path, twin, size, message,
    ] + ApprovalFindings.rules

  static let branch = RuleDescription(
    name: "protected-branch",
    title: LocalizedText(
      en: "a push that a protected branch does not take",
      id: "kiriman yang tidak diterima cabang terlindung"),
    why: LocalizedText(
      en: "what was decided stays; nothing that was accepted is taken away",
      id: "yang sudah diputuskan tetap ada; yang sudah diterima tidak dibuang"),
    remedy: LocalizedText(
      en: "take over what is there first: git pull --rebase",
      id: "ambil dahulu yang sudah ada: git pull --rebase"),
    source: "bangkom",
    bad: "$ git push --force", good: "$ git pull --rebase && git push", reading: .illustration)

  static let rules = RuleDescription(
    name: "rule-change",
    title: LocalizedText(
      en: "a push that changes the rules by which it is judged",
      id: "kiriman yang mengubah kaidah yang memeriksanya"),
    why: LocalizedText(
      en: "who could change the rules with the record that breaks them would be bound by none",
      id:
        "yang dapat mengubah kaidah bersama catatan yang melanggarnya tidak terikat kaidah apa pun"),
    remedy: LocalizedText(
      en: "leave schema/ and bangkom.yaml as they are, or let an editor of rules push the change",
      id: "biarkan schema/ dan bangkom.yaml, atau minta pengubah kaidah mengirimkannya"),
    source: "bangkom",
    bad: "$ git commit bangkom.yaml plans/ && git push", good: "$ git commit plans/ && git push",
    reading: .illustration)

  static let reference = RuleDescription(
    name: "reference-name",
    title: LocalizedText(
      en: "a branch, tag or other reference that the server does not take",
      id: "cabang, tag, atau rujukan yang tidak diterima server"),
    why: LocalizedText(
      en:
        "others fetch by name: two names that look the same, or names that git reads as something else, deceive",
      id:
        "orang mengambil menurut nama: nama yang serupa atau yang dibaca git sebagai hal lain menyesatkan"
    ),
    remedy: LocalizedText(
      en: "push it under another name, below refs/heads/ or refs/tags/",
      id: "kirim dengan nama lain, di bawah refs/heads/ atau refs/tags/"),
    source: "bangkom",
    bad: "$ git push origin HEAD:refs/replace/1", good: "$ git push origin HEAD:usulan",
    reading: .illustration)

  static let tag = RuleDescription(
    name: "moved-tag",
    title: LocalizedText(
      en: "a tag that was moved or deleted",
      id: "tag yang dipindah atau dihapus"),
    why: LocalizedText(
      en: "a tag says which state was published; it says so once",
      id: "tag menandai keadaan yang diterbitkan, sekali untuk seterusnya"),
    remedy: LocalizedText(
      en: "make a new tag",
      id: "buat tag baru"),
    source: "bangkom",
    bad: "$ git push --force origin v1", good: "$ git tag v1.1 && git push origin v1.1",
    reading: .illustration)

  static let object = RuleDescription(
    name: "broken-object",
    title: LocalizedText(
      en: "an object that git would not write",
      id: "objek yang tidak akan ditulis git"),
    why: LocalizedText(
      en: "other versions of git refuse it or read it otherwise",
      id: "versi git lain menolaknya atau membacanya berbeda"),
    remedy: LocalizedText(
      en: "make the commit anew with git",
      id: "buat ulang commitnya dengan git"),
    source: "bangkom",
    bad: "$ git hash-object --literally -t tree -w --stdin", good: "$ git commit",
    reading: .illustration)

  static let path = RuleDescription(
    name: "unsafe-path",
    title: LocalizedText(
      en: "a path that not every system can keep",
      id: "jalur yang tidak dapat disimpan di semua sistem"),
    why: LocalizedText(
      en: "who clones the repository on Windows or macOS gets other files, or none",
      id: "yang mengklon di Windows atau macOS mendapat berkas lain, atau tidak sama sekali"),
    remedy: LocalizedText(
      en: "rename the file: letters, digits, dash, underscore and dot",
      id: "ganti nama berkasnya: huruf, angka, tanda hubung, garis bawah, dan titik"),
    source: "bangkom",
    bad: "plans/aux.yaml", good: "plans/PLN-000008G-bantuan.yaml", reading: .illustration)

  static let twin = RuleDescription(
    name: "path-twin",
    title: LocalizedText(
      en: "two names that some systems cannot tell apart",
      id: "dua nama yang tidak dapat dibedakan sebagian sistem"),
    why: LocalizedText(
      en: "one of the two files overwrites the other where it is checked out",
      id: "salah satu berkas menimpa yang lain saat diambil"),
    remedy: LocalizedText(
      en: "rename one of the two",
      id: "ganti nama salah satunya"),
    source: "bangkom",
    bad: "README.md, readme.md", good: "README.md, CATATAN.md", reading: .illustration)

  static let size = RuleDescription(
    name: "large-file",
    title: LocalizedText(
      en: "a file that is too large for the history",
      id: "berkas yang terlalu besar untuk riwayat"),
    why: LocalizedText(
      en: "git keeps every version for ever, and everybody fetches all of them",
      id: "git menyimpan setiap versi selamanya, dan semua orang mengambil semuanya"),
    remedy: LocalizedText(
      en: "keep it elsewhere, and write where in the record",
      id: "simpan di tempat lain, dan tulis tempatnya di catatan"),
    source: "bangkom",
    bad: "$ git add rapat.mp4", good: "dokumentasi: https://arsip.example/rapat.mp4",
    reading: .illustration)

  static let message = RuleDescription(
    name: "message-text",
    title: LocalizedText(
      en: "a commit message that cannot be read as it stands",
      id: "pesan commit yang tidak terbaca sebagaimana adanya"),
    why: LocalizedText(
      en:
        "what nobody sees, or what turns the direction of text around, deceives who reads the history",
      id: "yang tak terlihat atau membalik arah teks menyesatkan pembaca riwayat"),
    remedy: LocalizedText(
      en: "write the message anew: git commit --amend",
      id: "tulis ulang pesannya: git commit --amend"),
    source: "UTS 55, Unicode Source Code Handling",
    bad: "Pasal 5: 24 JP\\u{202E}", good: "Pasal 5: 24 JP", reading: .illustration)
}
