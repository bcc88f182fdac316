-- activity-twice: two activities with the same title, provider and date
-- title.id: dua kegiatan dengan judul, penyelenggara, dan tanggal yang sama
-- severity: warning
-- source: duplikasi data pada sistem kepegawaian [R43]
-- verified: yes
-- why.en: an activity that is recorded twice is counted twice
-- why.id: kegiatan yang tercatat dua kali dihitung dua kali
-- remedy.en: delete the one that was entered twice, or give the groups titles of their own
-- remedy.id: hapus yang tercatat dua kali, atau beri judul berbeda bagi tiap angkatan
-- bad:
-- | id: ACT-00000CR
-- | title: Bimtek Arsip
-- good:
-- | id: ACT-00000CR
-- | title: Bimtek Arsip Angkatan II
-- message.en: `{other}` has the same title, provider and start
-- message.id: `{other}` berjudul, berpenyelenggara, dan bertanggal mulai sama
WITH placed AS (
  SELECT a.file, first_value(a.id) OVER same AS other, row_number() OVER same AS place
  FROM activity a
  LEFT JOIN plan_item i ON i.id = a.plan_item
  WHERE a.status <> 'batal'
  WINDOW same AS (
    PARTITION BY lower(a.title), a.start, coalesce(a.provider, i.provider_name, '')
    ORDER BY a.id))
SELECT file, '/title' AS pointer, other
FROM placed WHERE place > 1;
