-- questionnaire-reliability: how well the items of a questionnaire go together
-- title.id: keandalan kuesioner (alfa Cronbach)
-- description.en: Of the sheets without names that answer every item; answers to negative items are
--   turned round. It says nothing where there are too few items or sheets.
-- description.id: Dari lembar tanpa nama yang menjawab semua butir; jawaban butir negatif dibalik.
--   Tidak berarti bila butir atau lembarnya terlalu sedikit.
-- formula: alpha = k / (k - 1) * (1 - sum of the items' variances / variance of the totals), with
--   sample variances (n - 1)
-- source: Cronbach 1951; alfa_min, alfa_butir_min and alfa_n_min of the reference set ambang [S12]
-- verified: no
-- small-groups: SELECT p.value FROM reference_set s
--   JOIN reference_set_parameters p ON p.record_id = s.id
--   WHERE s.set_id = 'ambang' AND p.key = 'kelompok_kecil' AND s.effective_from <= today()
--   ORDER BY s.effective_from DESC LIMIT 1
-- suppress: sheets; hides item_variance, total_variance, alpha, verdict
-- column evaluation: id; Evaluation; Evaluasi
-- column instrument_title: text; Questionnaire; Kuesioner
-- column items: integer; Items; Butir
-- column sheets: integer; Sheets; Lembar
-- column item_variance: decimal 4; Items' variances; Jumlah varians butir
-- column total_variance: decimal 4; Variance of totals; Varians jumlah
-- column alpha: decimal 4; Alpha; Alfa
-- column verdict: text; Verdict; Hasil
-- column verified: text; Limits verified; Batas terverifikasi
WITH answer AS (
  SELECT r.evaluation, r.sheet, r.item,
    CASE q.reverse WHEN 1 THEN i.scale_max + coalesce(i.scale_min, 1) - r.value ELSE r.value END AS value
  FROM evaluation_response r
  JOIN evaluation e ON e.id = r.evaluation
  JOIN evaluation_instrument i ON i.id = e.instrument
  LEFT JOIN evaluation_instrument_items q ON q.record_id = i.id AND q.code = r.item),
size AS (SELECT evaluation, count(DISTINCT item) AS k FROM answer GROUP BY evaluation),
sheet AS (
  SELECT a.evaluation, a.sheet, sum(a.value) AS total
  FROM answer a JOIN size z ON z.evaluation = a.evaluation
  GROUP BY a.evaluation, a.sheet HAVING count(a.value) = max(z.k)),
-- Variances times n * (n - 1): whole numbers.
item AS (
  SELECT a.evaluation, count(*) * sum(a.value * a.value) - sum(a.value) * sum(a.value) AS spread
  FROM answer a JOIN sheet s ON s.evaluation = a.evaluation AND s.sheet = a.sheet
  GROUP BY a.evaluation, a.item),
items AS (SELECT evaluation, sum(spread) AS spread FROM item GROUP BY evaluation),
total AS (
  SELECT evaluation, count(*) AS n, count(*) * sum(total * total) - sum(total) * sum(total) AS spread
  FROM sheet GROUP BY evaluation),
threshold AS (
  SELECT e.id AS evaluation, max(CASE p.key WHEN 'alfa_min' THEN p.value END) AS alpha,
    max(CASE p.key WHEN 'alfa_butir_min' THEN p.value END) AS items,
    max(CASE p.key WHEN 'alfa_n_min' THEN p.value END) AS sheets,
    min(coalesce(p.verified, s.verified)) AS verified
  FROM evaluation e
  JOIN reference_set s ON s.set_id = 'ambang' AND s.effective_from = (
    SELECT max(o.effective_from) FROM reference_set o
    WHERE o.set_id = 'ambang' AND o.effective_from <= e.opened)
  JOIN reference_set_parameters p ON p.record_id = s.id
    AND p.key IN ('alfa_min', 'alfa_butir_min', 'alfa_n_min')
  GROUP BY e.id),
alpha AS (
  SELECT z.evaluation, z.k, t.n, i.spread AS items, t.spread AS total,
    ratio(z.k * (t.spread - i.spread), (z.k - 1) * t.spread, 4) AS alpha
  FROM size z
  JOIN total t ON t.evaluation = z.evaluation
  JOIN items i ON i.evaluation = z.evaluation)
SELECT a.evaluation, i.title AS instrument_title, a.k AS items, a.n AS sheets,
  ratio(a.items, a.n * (a.n - 1), 4) AS item_variance,
  ratio(a.total, a.n * (a.n - 1), 4) AS total_variance, a.alpha,
  CASE WHEN a.k < h.items OR a.n < h.sheets THEN 'data kurang'
    WHEN a.alpha >= h.alpha THEN 'andal' WHEN a.alpha < h.alpha THEN 'kurang andal' END AS verdict,
  CASE h.verified WHEN 1 THEN 'ya' WHEN 0 THEN 'tidak' END AS verified
FROM alpha a
JOIN evaluation e ON e.id = a.evaluation
JOIN evaluation_instrument i ON i.id = e.instrument
LEFT JOIN threshold h ON h.evaluation = a.evaluation
ORDER BY e.opened DESC, a.evaluation;
