-- participation-twice: one person twice in one activity
-- title.id: satu pegawai dua kali dalam satu kegiatan
-- severity: error
-- source: bangkom [R43]
-- verified: yes
-- why.en: hours that are counted twice are hours that nobody had
-- why.id: JP yang dihitung dua kali adalah JP yang tidak pernah ada
-- remedy.en: keep the table in the folder of the activity's year only
-- remedy.id: simpan tabelnya di folder tahun kegiatan saja
-- bad:
-- | ASN-00000MD,24,lulus
-- | ASN-00000NF,24,hadir
-- good:
-- | ASN-00000NF,24,hadir
-- message.en: `{person}` is in {other} for `{activity}` already
-- message.id: `{person}` sudah ada di {other} untuk `{activity}`
WITH twice AS (
  SELECT activity, person, min(file) AS first
  FROM participation
  GROUP BY activity, person
  HAVING count(DISTINCT file) > 1)
SELECT p.file, p.pointer || '/person' AS pointer, p.person, p.activity, f.path AS other
FROM twice t
JOIN participation p ON p.activity = t.activity AND p.person = t.person AND p.file <> t.first
JOIN file f ON f.file = t.first;
