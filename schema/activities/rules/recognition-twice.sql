-- recognition-twice: learning that is credited as activity and recognised once more
-- title.id: pembelajaran diakui dua kali: sebagai kegiatan dan sebagai pengakuan
-- severity: warning
-- source: duplikasi data pada sistem kepegawaian [R43]
-- verified: yes
-- why.en: the same hours would count twice
-- why.id: JP yang sama akan dihitung dua kali
-- remedy.en: delete the recognition, or correct what it recognises
-- remedy.id: hapus pengakuannya, atau perbaiki pembelajaran asalnya
-- bad:
-- | title: Bimtek Arsip
-- | provider: BKPSDM
-- good:
-- | title: Magang kearsipan
-- | provider: BKPSDM
-- message.en: `{person}` has hours of `{activity}` already
-- message.id: `{person}` sudah memperoleh JP dari `{activity}`
SELECT r.file, '/original/title' AS pointer, r.person, min(a.id) AS activity
FROM learning_recognition r
JOIN activity a ON a.id = r.original_activity
  OR (lower(a.title) = lower(r.original_title) AND a.end = r.original_completed_on)
JOIN participation p ON p.activity = a.id AND p.person = r.person
WHERE p.result IN ('lulus', 'hadir')
GROUP BY r.file;
