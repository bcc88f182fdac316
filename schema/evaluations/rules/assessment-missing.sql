-- assessment-missing: an activity whose effect at work nobody has looked at in time
-- title.id: kegiatan yang dampaknya di tempat kerja belum dinilai tepat waktu
-- severity: warning
-- source: praktik evaluasi tingkat 3 (perilaku), kumpulan acuan `ambang` evaluasi_l3_bulan_akhir
--   [R52]
-- verified: no
-- why.en: whether people work differently shows months later, and is forgotten after a year
-- why.id: perubahan perilaku kerja tampak beberapa bulan kemudian, dan terlupa setelah setahun
-- remedy.en: assess it: `bangkom new evaluation` with an instrument of level L3, and its
--   assessment table
-- remedy.id: nilai dampaknya: `bangkom new evaluation` dengan instrumen L3 beserta tabel
--   penilaiannya
-- bad:
-- | status: selesai
-- | start: 2025-03-02
-- | end: 2025-03-04
-- | hours: 16
-- good:
-- | status: selesai
-- | start: 2026-03-02
-- | end: 2026-03-04
-- | hours: 16
-- message.en: finished on {end}; the assessment at work was due by {due} (unverified term)
-- message.id: selesai {end}; penilaian di tempat kerja paling lambat {due} (tenggat belum
--   terverifikasi)
WITH term AS (
  SELECT s.effective_from AS since, hours.value AS hours, months.value AS months,
    lead(s.effective_from, 1, '9999-12-31') OVER (ORDER BY s.effective_from) AS until
  FROM reference_set s
  JOIN reference_set_parameters hours ON hours.record_id = s.id AND hours.key = 'evaluasi_l1_jp'
  JOIN reference_set_parameters months ON months.record_id = s.id AND months.key = 'evaluasi_l3_bulan_akhir'
  WHERE s.set_id = 'ambang'),
assessed AS (
  SELECT DISTINCT e.activity
  FROM evaluation e
  WHERE e.id IN (SELECT evaluation FROM post_training_assessment))
SELECT a.file, '/end' AS pointer, a.end AS "end", add_months(a.end, t.months) AS due
FROM activity a
JOIN term t ON a.end >= t.since AND a.end < t.until
LEFT JOIN assessed s ON s.activity = a.id
WHERE a.status = 'selesai' AND a.hours >= t.hours AND s.activity IS NULL
  AND add_months(a.end, t.months) < today();
