-- evaluation-missing: a finished activity that nobody has evaluated
-- title.id: kegiatan selesai yang belum dievaluasi
-- severity: warning
-- source: praktik evaluasi tingkat 1 (reaksi), kumpulan acuan `ambang` evaluasi_l1_jp dan
--   evaluasi_l1_hari [R48]
-- verified: no
-- why.en: without evaluation nobody learns whether the money did any good
-- why.id: tanpa evaluasi tidak diketahui apakah biayanya bermanfaat
-- remedy.en: make an evaluation: `bangkom new evaluation`
-- remedy.id: buat evaluasinya: `bangkom new evaluation`
-- bad:
-- | $ grep -rl ACT-00000CR evaluations | wc -l
-- | 0
-- good:
-- | $ grep -rl ACT-00000CR evaluations | wc -l
-- | 1
-- message.en: finished on {end}, not evaluated for {days:number} days
-- message.id: selesai {end}, belum dievaluasi selama {days:number} hari
WITH term AS (
  SELECT s.effective_from AS since, hours.value AS hours, days.value AS days,
    lead(s.effective_from, 1, '9999-12-31') OVER (ORDER BY s.effective_from) AS until
  FROM reference_set s
  JOIN reference_set_parameters hours ON hours.record_id = s.id AND hours.key = 'evaluasi_l1_jp'
  JOIN reference_set_parameters days ON days.record_id = s.id AND days.key = 'evaluasi_l1_hari'
  WHERE s.set_id = 'ambang')
SELECT a.file, '/status' AS pointer, a.end, days_between(a.end, today()) AS days
FROM activity a
JOIN term t ON a.end >= t.since AND a.end < t.until
WHERE a.status = 'selesai' AND a.hours >= t.hours AND days_between(a.end, today()) > t.days
  AND a.id NOT IN (SELECT activity FROM evaluation WHERE activity IS NOT NULL);
