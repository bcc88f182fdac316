-- predicate-quadrant: a predicate that does not follow from its two ratings
-- title.id: predikat yang tidak sesuai kedua penilaiannya
-- severity: error
-- source: PermenPANRB 6/2022, kumpulan acuan `kuadran_kinerja` [R61]
-- verified: no
-- why.en: the predicate is read off the quadrant of work result and behaviour
-- why.id: predikat dibaca dari kuadran hasil kerja dan perilaku kerja
-- remedy.en: correct the predicate, or the rating that was entered wrongly
-- remedy.id: perbaiki predikatnya, atau penilaian yang keliru dicatat
-- bad:
-- | K1,ASN-00000MD,tahunan,permenpanrb6_2022,Baik,sesuai,sesuai
-- | K2,ASN-00000NF,tahunan,permenpanrb6_2022,Baik,di_bawah,sesuai
-- good:
-- | K1,ASN-00000MD,tahunan,permenpanrb6_2022,Baik,sesuai,sesuai
-- | K2,ASN-00000NF,tahunan,permenpanrb6_2022,Butuh Perbaikan,di_bawah,sesuai
-- message.en: result {result} and behaviour {behaviour} give `{due}`{unverified_en}, not
--   `{predicate}`
-- message.id: hasil kerja {result} dan perilaku {behaviour} menghasilkan `{due}`{unverified_id},
--   bukan `{predicate}`
WITH quadrant AS (
  SELECT q.work_result, q.behaviour, q.predicate, coalesce(q.verified, s.verified) AS verified,
    s.effective_from AS since,
    lead(s.effective_from, 1, '9999-12-31') OVER (
      PARTITION BY q.work_result, q.behaviour ORDER BY s.effective_from) AS until
  FROM reference_set s
  JOIN reference_set_quadrants q ON q.record_id = s.id
  WHERE s.set_id = 'kuadran_kinerja')
SELECT g.file, g.pointer || '/predicate' AS pointer, g.predicate, q.predicate AS due,
  g.work_result AS result, g.behaviour,
  iif(q.verified = 0, ' (unverified)', '') AS unverified_en,
  iif(q.verified = 0, ' (belum terverifikasi)', '') AS unverified_id
FROM performance_gap g
JOIN quadrant q ON q.work_result = g.work_result AND q.behaviour = g.behaviour
  AND g.year || '-12-31' >= q.since AND g.year || '-12-31' < q.until
WHERE g.scheme = 'permenpanrb6_2022' AND g.predicate <> q.predicate;
