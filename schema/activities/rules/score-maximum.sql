-- score-maximum: a test score above the maximum, or without one
-- title.id: nilai tes di atas nilai maksimum, atau tanpa nilai maksimum
-- severity: error
-- source: bangkom [R51]
-- verified: yes
-- why.en: the gain is measured against what could be gained
-- why.id: peningkatan diukur terhadap nilai yang masih dapat dicapai
-- remedy.en: correct the score, or fill in `max_score`, the same for both tests
-- remedy.id: perbaiki nilainya, atau isi `max_score` yang sama untuk kedua tes
-- bad:
-- | ASN-00000MD,24,60,90,100,lulus
-- | ASN-00000NF,24,60,110,100,lulus
-- | ASN-00000P9,24,60,70,,lulus
-- good:
-- | ASN-00000MD,24,60,90,100,lulus
-- | ASN-00000NF,24,60,100,100,lulus
-- | ASN-00000P9,24,60,70,100,lulus
-- message.en: {field} is {score:number}, max_score {maximum_en}
-- message.id: {field} {score:number}, max_score {maximum_id}
WITH score AS (
  SELECT file, pointer, 'pre_score' AS field, pre_score AS score, max_score FROM participation
  UNION ALL
  SELECT file, pointer, 'post_score', post_score, max_score FROM participation)
SELECT file, pointer || '/' || field AS pointer, field, score,
  coalesce(max_score, 'is missing') AS maximum_en, coalesce(max_score, 'tidak diisi') AS maximum_id
FROM score
WHERE score > max_score OR (score IS NOT NULL AND max_score IS NULL);
