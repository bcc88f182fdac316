-- response-scale: an assessed level outside the scale of the standard
-- title.id: tingkat penilaian di luar skala standarnya
-- severity: error
-- source: PermenPANRB 38/2017 [R08]
-- verified: yes
-- why.en: levels of two scales can't be compared; 0 and 6 belong to the older scale alone
-- why.id: tingkat dari dua skala tidak dapat dibandingkan; 0 dan 6 hanya ada pada skala lama
-- remedy.en: correct the level, or the scale of the standard
-- remedy.id: perbaiki tingkatnya, atau skala standarnya
-- bad:
-- | R0,ASN-00000MD,CMP-0000048,5,atasan
-- | R1,ASN-00000MD,CMP-000005A,6,atasan
-- good:
-- | R0,ASN-00000MD,CMP-0000048,5,atasan
-- | R1,ASN-00000MD,CMP-000005A,5,atasan
-- message.en: level {level:number} is outside the scale {scale} of `{standard}`
-- message.id: tingkat {level:number} di luar skala {scale} pada `{standard}`
SELECT r.file, r.pointer || '/actual_level' AS pointer, r.actual_level AS level, s.scale,
  min(s.id) AS standard
FROM needs_response r
JOIN person n ON n.id = r.person
JOIN competency_standard_requirements q ON q.competency = r.competency
JOIN competency_standard s ON s.id = q.record_id
  AND s.position IN (n.position, r.target_position)
WHERE s.scale = '1-5' AND r.actual_level NOT BETWEEN 1 AND 5
GROUP BY r.file, r.pointer;
