-- answer-scale: an answer outside the scale of the instrument
-- title.id: jawaban di luar skala instrumennya
-- severity: error
-- source: bangkom [R49]
-- verified: yes
-- why.en: a 5 on a scale to 4 can't be averaged with the others
-- why.id: nilai 5 pada skala sampai 4 tidak dapat dirata-ratakan bersama yang lain
-- remedy.en: correct the answer, or the instrument that the evaluation names
-- remedy.id: perbaiki jawabannya, atau instrumen yang disebut evaluasinya
-- bad:
-- | L01,materi,4
-- | L02,materi,5
-- good:
-- | L01,materi,4
-- | L02,materi,
-- message.en: {value:number} is outside the scale {least:number} to {most:number} of the
--   instrument
-- message.id: {value:number} di luar skala instrumen {least:number} sampai {most:number}
WITH given AS (
  SELECT file, pointer || '/value' AS pointer, evaluation, value FROM evaluation_response
  UNION ALL
  SELECT file, pointer || '/count_5', evaluation, 5 FROM evaluation_tally WHERE count_5 > 0
  UNION ALL
  SELECT file, pointer || '/count_4', evaluation, 4 FROM evaluation_tally WHERE count_4 > 0
  UNION ALL
  SELECT file, pointer || '/count_3', evaluation, 3 FROM evaluation_tally WHERE count_3 > 0
  UNION ALL
  SELECT file, pointer || '/before', evaluation, before FROM post_training_assessment
  UNION ALL
  SELECT file, pointer || '/after', evaluation, after FROM post_training_assessment)
SELECT g.file, g.pointer, g.value, coalesce(i.scale_min, 1) AS least, i.scale_max AS most
FROM given g
JOIN evaluation e ON e.id = g.evaluation
JOIN evaluation_instrument i ON i.id = e.instrument
WHERE g.value NOT BETWEEN coalesce(i.scale_min, 1) AND i.scale_max;
