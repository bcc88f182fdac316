-- answer-missing: a question that was passed over
-- title.id: butir yang terlewat
-- severity: error
-- source: bangkom [R49]
-- verified: yes
-- why.en: who did not answer is counted as such, not left out
-- why.id: yang tidak menjawab dihitung tidak menjawab, bukan dihilangkan
-- remedy.en: add a row for the item; leave `value` empty where nothing was answered
-- remedy.id: tambahkan baris butirnya; kosongkan `value` bila tidak dijawab
-- bad:
-- | L02,materi,3
-- good:
-- | L02,materi,3
-- | L02,waktu,
-- message.en: `{item}` has no row {where_en}
-- message.id: `{item}` tidak punya baris {where_id}
WITH sheets AS (
  SELECT evaluation, sheet, min(file) AS file, min(pointer) AS pointer
  FROM evaluation_response GROUP BY evaluation, sheet),
tallies AS (
  SELECT evaluation, min(file) AS file, min(pointer) AS pointer
  FROM evaluation_tally GROUP BY evaluation)
SELECT s.file, s.pointer || '/sheet' AS pointer, i.code AS item,
  'on sheet ' || s.sheet AS where_en, 'pada lembar ' || s.sheet AS where_id
FROM sheets s
JOIN evaluation e ON e.id = s.evaluation
JOIN evaluation_instrument_items i ON i.record_id = e.instrument AND i.optional IS NOT 1
LEFT JOIN evaluation_response r ON r.evaluation = s.evaluation AND r.sheet = s.sheet AND r.item = i.code
WHERE r.item IS NULL
UNION ALL
SELECT t.file, t.pointer || '/item', i.code, 'among the tallies', 'dalam rekap'
FROM tallies t
JOIN evaluation e ON e.id = t.evaluation
JOIN evaluation_instrument_items i ON i.record_id = e.instrument AND i.optional IS NOT 1
LEFT JOIN evaluation_tally r ON r.evaluation = t.evaluation AND r.item = i.code
WHERE r.item IS NULL;
