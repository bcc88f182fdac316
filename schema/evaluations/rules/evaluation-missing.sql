-- evaluation-missing: a finished activity that nobody has evaluated
-- title.id: kegiatan selesai yang belum dievaluasi
-- severity: warning
-- source: praktik evaluasi tingkat 1 (reaksi)
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
SELECT a.file, '/status' AS pointer, a.end, days_between(a.end, today()) AS days
FROM activity a
WHERE a.status = 'selesai' AND a.hours >= 8 AND days_between(a.end, today()) > 30
  AND NOT EXISTS (SELECT 1 FROM evaluation e WHERE e.activity = a.id);
