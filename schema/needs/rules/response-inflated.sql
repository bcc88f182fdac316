-- response-inflated: somebody rates themselves far above what others say
-- title.id: penilaian sendiri jauh di atas penilaian orang lain
-- severity: warning
-- source: kesepakatan bangkom, kumpulan acuan `ambang` selisih_penilai [R16]
-- verified: no
-- why.en: an inflated rating hides a need
-- why.id: penilaian yang terlalu tinggi menutupi kebutuhan
-- remedy.en: talk it over, and note the outcome under `verification`
-- remedy.id: bicarakan bersama, lalu catat hasilnya pada `verification`
-- bad:
-- | R0,ASN-00000MD,CMP-0000048,4,mandiri
-- | R1,ASN-00000MD,CMP-0000048,2,atasan
-- good:
-- | R0,ASN-00000MD,CMP-0000048,3,mandiri
-- | R1,ASN-00000MD,CMP-0000048,2,atasan
-- message.en: rates themselves at {own:number}, {source} says {other:number}
-- message.id: menilai diri sendiri {own:number}, sedangkan menurut {source} {other:number}
WITH term AS (
  SELECT s.effective_from AS since, p.value,
    lead(s.effective_from, 1, '9999-12-31') OVER (ORDER BY s.effective_from) AS until
  FROM reference_set s
  JOIN reference_set_parameters p ON p.record_id = s.id
  WHERE s.set_id = 'ambang' AND p.key = 'selisih_penilai'),
others AS (
  SELECT survey, person, competency, min(actual_level) AS level, source
  FROM needs_response WHERE source IN ('atasan', 'asesor')
  GROUP BY survey, person, competency)
SELECT r.file, r.pointer || '/actual_level' AS pointer, r.actual_level AS own,
  o.level AS other, o.source
FROM needs_response r
JOIN others o ON o.survey = r.survey AND o.person = r.person AND o.competency = r.competency
JOIN needs_survey v ON v.id = r.survey
JOIN term t ON v.opened >= t.since AND v.opened < t.until
WHERE r.source = 'mandiri' AND r.actual_level - o.level >= t.value
  AND r.verification IS NOT 'sesuai';
