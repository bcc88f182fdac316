-- instrument-change: an instrument that was changed after it was answered
-- title.id: instrumen diubah setelah dijawab
-- severity: error
-- source: bangkom [R55]
-- verified: yes
-- why.en: an answer belongs to the question as it was asked
-- why.id: jawaban berlaku untuk pertanyaan yang diajukan saat itu
-- remedy.en: bring the instrument back as it was, and make a new one that names it under
--   `supersedes`
-- remedy.id: kembalikan instrumennya seperti semula, lalu buat instrumen baru yang menyebutnya
--   pada `supersedes`
-- bad:
-- | - {code: materi, dimension: materi, text: Pernyataan materi}
-- | - {code: waktu, dimension: materi, text: Pernyataan waktu}
-- good:
-- | - {code: materi, dimension: materi, text: Pernyataan materi}
-- message.en: `{evaluation}` has answers to this instrument; a change needs an instrument of its
--   own
-- message.id: `{evaluation}` sudah berisi jawaban atas instrumen ini; perubahannya perlu
--   instrumen baru
-- In this order: instruments are few, records many.
WITH changed AS MATERIALIZED (
  SELECT r.file, b.id
  FROM base_evaluation_instrument b
  CROSS JOIN record r ON r.id = b.id
  CROSS JOIN base_record o ON o.id = b.id
  WHERE o.content IS NOT r.content),
answered AS (
  SELECT evaluation FROM base_evaluation_tally
  UNION
  SELECT evaluation FROM base_evaluation_response
  UNION
  SELECT evaluation FROM base_post_training_assessment)
SELECT c.file, '/items' AS pointer, min(e.id) AS evaluation
FROM changed c
JOIN base_evaluation e ON e.instrument = c.id
WHERE e.id IN (SELECT evaluation FROM answered)
GROUP BY c.file
UNION ALL
SELECT e.file, '/instrument', e.id
FROM base_evaluation b
JOIN evaluation e ON e.id = b.id
WHERE e.instrument IS NOT b.instrument AND b.id IN (SELECT evaluation FROM answered);
