-- tally-item: a tally of an item that the instrument does not have
-- title.id: rekap butir yang tidak ada di instrumen
-- severity: error
-- source: bangkom [R49]
-- verified: yes
-- why.en: an answer belongs to a question
-- why.id: jawaban harus milik sebuah pertanyaan
-- remedy.en: correct the code of the item
-- remedy.id: perbaiki kode butirnya
-- bad:
-- | item,count_1,count_2,count_3,count_4,count_5
-- | materi,1,3,9,12,
-- | waktu,0,0,0,1,
-- good:
-- | item,count_1,count_2,count_3,count_4,count_5
-- | materi,1,3,9,12,
-- message.en: `{item}` is not an item of the instrument
-- message.id: `{item}` bukan butir instrumennya
SELECT t.file, t.pointer || '/item' AS pointer, t.item
FROM evaluation_tally t
JOIN evaluation e ON e.id = t.evaluation
WHERE NOT EXISTS (
  SELECT 1 FROM evaluation_instrument_items i WHERE i.record_id = e.instrument AND i.code = t.item);
