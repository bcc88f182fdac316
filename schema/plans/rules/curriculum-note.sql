-- curriculum-note: a curriculum that does not conform, unexplained
-- title.id: kurikulum tidak sesuai standar tanpa penjelasan
-- severity: warning
-- source: PP 11/2017 Pasal 207 ayat (3) angka 6 [R30]
-- verified: yes
-- why.en: the plan states whether the curriculum is that of the agency in charge; where it is
--   not, a reader asks why
-- why.id: rencana menyebut kesesuaian kurikulum dengan standar instansi pembina; bila tidak
--   sesuai, alasannya perlu ada
-- remedy.en: say under `curriculum` / `note` why
-- remedy.id: jelaskan alasannya pada `curriculum` / `note`
-- bad:
-- | curriculum: {conforms: false}
-- good:
-- | curriculum: {conforms: false, note: Belum ada standar dari instansi pembina}
-- message.en: `conforms` is false and `note` is empty
-- message.id: `conforms` bernilai false, tetapi `note` kosong
SELECT file, '/curriculum/conforms' AS pointer
FROM plan_item
WHERE curriculum_conforms = 0 AND curriculum_note IS NULL;
