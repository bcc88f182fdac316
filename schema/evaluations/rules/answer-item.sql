-- answer-item: an answer to a question that the instrument does not have
-- title.id: jawaban atas butir yang tidak ada di instrumen
-- severity: error
-- source: bangkom [R49]
-- verified: yes
-- why.en: an answer belongs to a question
-- why.id: jawaban harus milik sebuah pertanyaan
-- remedy.en: correct the code of the item
-- remedy.id: perbaiki kode butirnya
-- bad:
-- | L01,materi,4
-- | L01,waktu,3
-- good:
-- | L01,materi,4
-- message.en: `{item}` is not an item of the instrument `{instrument}`
-- message.id: `{item}` bukan butir instrumen `{instrument}`
WITH given AS (
  SELECT file, pointer, evaluation, item FROM evaluation_response
  UNION ALL
  SELECT file, pointer, evaluation, item FROM post_training_assessment)
SELECT g.file, g.pointer || '/item' AS pointer, g.item, e.instrument
FROM given g
JOIN evaluation e ON e.id = g.evaluation
LEFT JOIN evaluation_instrument_items i ON i.record_id = e.instrument AND i.code = g.item
WHERE i.code IS NULL;
