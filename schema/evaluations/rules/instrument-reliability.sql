-- instrument-reliability: an instrument whose items do not measure the same
-- title.id: instrumen yang butir-butirnya tidak mengukur hal yang sama
-- severity: warning
-- source: alfa Cronbach, kumpulan acuan `ambang` alfa_min [R56, R60]
-- verified: no
-- why.en: where the answers to the items have nothing to do with each other, their mean says
--   nothing
-- why.id: bila jawaban antarbutir tidak berkaitan, rata-ratanya tidak bermakna
-- remedy.en: look at the wording of the items; mark a negative one `reverse: true`
-- remedy.id: periksa rumusan butirnya; tandai butir negatif dengan `reverse: true`
-- bad:
-- | L01,materi,4
-- | L01,waktu,1
-- | L01,metode,2
-- | L02,materi,3
-- | L02,waktu,4
-- | L02,metode,1
-- | L03,materi,2
-- | L03,waktu,3
-- | L03,metode,4
-- | L04,materi,1
-- | L04,waktu,2
-- | L04,metode,3
-- | L05,materi,4
-- | L05,waktu,4
-- | L05,metode,1
-- | L06,materi,3
-- | L06,waktu,1
-- | L06,metode,4
-- | L07,materi,2
-- | L07,waktu,2
-- | L07,metode,2
-- | L08,materi,1
-- | L08,waktu,4
-- | L08,metode,3
-- | L09,materi,4
-- | L09,waktu,3
-- | L09,metode,4
-- | L10,materi,3
-- | L10,waktu,2
-- | L10,metode,1
-- good:
-- | L01,materi,4
-- | L01,waktu,4
-- | L01,metode,1
-- | L02,materi,3
-- | L02,waktu,3
-- | L02,metode,2
-- | L03,materi,2
-- | L03,waktu,2
-- | L03,metode,3
-- | L04,materi,1
-- | L04,waktu,1
-- | L04,metode,4
-- | L05,materi,4
-- | L05,waktu,4
-- | L05,metode,1
-- | L06,materi,3
-- | L06,waktu,3
-- | L06,metode,2
-- | L07,materi,2
-- | L07,waktu,2
-- | L07,metode,3
-- | L08,materi,1
-- | L08,waktu,1
-- | L08,metode,4
-- | L09,materi,4
-- | L09,waktu,4
-- | L09,metode,1
-- | L10,materi,3
-- | L10,waktu,3
-- | L10,metode,2
-- message.en: Cronbach's alpha of {items:integer} items is {alpha:number} over {sheets:integer}
--   sheets; at least {least:number} is wanted (unverified)
-- message.id: alfa Cronbach {items:integer} butir {alpha:number} dari {sheets:integer} lembar;
--   diharapkan sedikitnya {least:number} (belum terverifikasi)
WITH term AS (
  SELECT s.effective_from AS since, least.value AS least, items.value AS items, sheets.value AS sheets,
    lead(s.effective_from, 1, '9999-12-31') OVER (ORDER BY s.effective_from) AS until
  FROM reference_set s
  JOIN reference_set_parameters least ON least.record_id = s.id AND least.key = 'alfa_min'
  JOIN reference_set_parameters items ON items.record_id = s.id AND items.key = 'alfa_butir_min'
  JOIN reference_set_parameters sheets ON sheets.record_id = s.id AND sheets.key = 'alfa_n_min'
  WHERE s.set_id = 'ambang'),
wanted AS (
  SELECT record_id AS instrument, count(*) AS items
  FROM evaluation_instrument_items WHERE optional IS NOT 1 GROUP BY record_id),
answer AS (
  SELECT r.evaluation, r.sheet, r.item, w.items,
    iif(q.reverse = 1, coalesce(i.scale_min, 1) + i.scale_max - r.value, r.value) AS value
  FROM evaluation_response r
  CROSS JOIN evaluation e ON e.id = r.evaluation
  CROSS JOIN evaluation_instrument i ON i.id = e.instrument
  JOIN evaluation_instrument_items q ON q.record_id = i.id AND q.code = r.item AND q.optional IS NOT 1
  JOIN wanted w ON w.instrument = i.id
  WHERE r.value IS NOT NULL),
sheet AS (
  SELECT evaluation, sheet, items, sum(value) AS total
  FROM answer GROUP BY evaluation, sheet HAVING count(*) = items),
whole AS (
  SELECT evaluation, items, count(*) AS sheets,
    count(*) * sum(total * total) - sum(total) * sum(total) AS spread
  FROM sheet GROUP BY evaluation),
part AS (
  SELECT a.evaluation, count(*) * sum(a.value * a.value) - sum(a.value) * sum(a.value) AS spread
  FROM answer a
  JOIN sheet s ON s.evaluation = a.evaluation AND s.sheet = a.sheet
  GROUP BY a.evaluation, a.item),
alpha AS (
  SELECT w.evaluation, w.items, w.sheets,
    ratio(w.items * (w.spread - sum(p.spread)), (w.items - 1) * w.spread, 4) AS alpha
  FROM whole w
  JOIN part p ON p.evaluation = w.evaluation
  WHERE w.items > 1 AND w.spread > 0
  GROUP BY w.evaluation)
SELECT e.file, '/instrument' AS pointer, a.items, a.alpha, a.sheets, t.least
FROM alpha a
JOIN evaluation e ON e.id = a.evaluation
JOIN term t ON e.opened >= t.since AND e.opened < t.until
WHERE a.items >= t.items AND a.sheets >= t.sheets AND a.alpha < t.least;
