-- evaluation-by-item: answers to each question of a questionnaire by year
-- title.id: jawaban tiap butir kuesioner menurut tahun
-- description.en: All evaluations of a year with the same questionnaire together; the lowest item is
--   first to improve. The index is the mean as a share of the greatest value; the rescaled mean
--   starts from the least value.
-- description.id: Semua evaluasi setahun dengan kuesioner yang sama; butir terendah diperbaiki lebih
--   dulu. Indeks adalah rata-rata terhadap nilai tertinggi; rata-rata berskala dihitung dari nilai
--   terendah.
-- formula: mean = sum(value * count) / n; top_two = 100 * (answers of the two greatest values) /
--   n; index = 100 * mean / scale; rescaled = 100 * (mean - 1) / (scale - 1)
-- source: [S10]
-- verified: yes
-- small-groups: SELECT p.value FROM reference_set s
--   JOIN reference_set_parameters p ON p.record_id = s.id
--   WHERE s.set_id = 'ambang' AND p.key = 'kelompok_kecil' AND s.effective_from <= today()
--   ORDER BY s.effective_from DESC LIMIT 1
-- suppress: answers; hides mean, top_two, score, rescaled
-- column year: year; Year; Tahun
-- column instrument: id; Questionnaire; Kuesioner
-- column level: text; Level; Tingkat
-- column item: text; Item; Butir
-- column dimension: text; Dimension; Dimensi
-- column evaluations: integer; Evaluations; Evaluasi
-- column answers: integer; Answers; Jawaban
-- column mean: decimal 4; Mean; Rata-rata
-- column top_two: percent 2; Two best; Dua terbaik
-- column score: decimal 2; Index; Indeks
-- column rescaled: decimal 2; Rescaled; Berskala
WITH answer AS (
  SELECT t.evaluation, t.item, q.dimension, i.id AS instrument, i.level, i.scale_max,
    CASE q.reverse WHEN 1 THEN i.scale_max + 1 - v.column1 ELSE v.column1 END AS value,
    CASE v.column1 WHEN 1 THEN t.count_1 WHEN 2 THEN t.count_2 WHEN 3 THEN t.count_3
      WHEN 4 THEN t.count_4 ELSE coalesce(t.count_5, 0) END AS n
  FROM evaluation_tally t
  JOIN evaluation e ON e.id = t.evaluation
  JOIN evaluation_instrument i ON i.id = e.instrument
  JOIN (VALUES (1), (2), (3), (4), (5)) v ON v.column1 <= i.scale_max
  LEFT JOIN evaluation_instrument_items q ON q.record_id = i.id AND q.code = t.item)
SELECT CAST(substr(e.opened, 1, 4) AS INTEGER) AS year, w.instrument, w.level, w.item, w.dimension,
  count(DISTINCT w.evaluation) AS evaluations, sum(w.n) AS answers,
  ratio(sum(w.value * w.n), sum(w.n), 4) AS mean,
  percent(sum(CASE WHEN w.value >= w.scale_max - 1 THEN w.n ELSE 0 END), sum(w.n)) AS top_two,
  ratio(100 * sum(w.value * w.n), sum(w.n) * w.scale_max, 2) AS score,
  ratio(100 * sum((w.value - 1) * w.n), sum(w.n) * (w.scale_max - 1), 2) AS rescaled
FROM answer w
JOIN evaluation e ON e.id = w.evaluation
GROUP BY 1, w.instrument, w.item
ORDER BY year DESC, w.level, w.instrument, mean, w.item;
