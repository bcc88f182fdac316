-- evaluation-by-activity: results of evaluations by activity
-- title.id: hasil evaluasi menurut kegiatan
-- description.en: All answers of an evaluation together; answers to negative items are turned round.
--   The index is the mean as a share of the greatest value; it is held against the target. The
--   rescaled mean starts from the least value: of a scale of 4, 1 is 0 and not 25.
-- description.id: Semua jawaban satu evaluasi; jawaban butir negatif dibalik. Indeks adalah rata-rata
--   terhadap nilai tertinggi; dibandingkan dengan sasarannya. Rata-rata berskala dihitung dari nilai
--   terendah: pada skala 4, nilai 1 menjadi 0, bukan 25.
-- formula: mean = sum(value * count) / n; top_two = 100 * (answers of the two greatest values) /
--   n; index = 100 * mean / scale; rescaled = 100 * (mean - 1) / (scale - 1)
-- source: [S10]
-- verified: yes
-- small-groups: SELECT p.value FROM reference_set s
--   JOIN reference_set_parameters p ON p.record_id = s.id
--   WHERE s.set_id = 'ambang' AND p.key = 'kelompok_kecil' AND s.effective_from <= today()
--   ORDER BY s.effective_from DESC LIMIT 1
-- suppress: respondents; hides answers, mean, top_two, score, rescaled, verdict
-- column evaluation: id; Evaluation; Evaluasi
-- column activity: id; Activity id; Id kegiatan
-- column activity_title: text; Activity; Kegiatan
-- column level: text; Level; Tingkat
-- column respondents: integer; Respondents; Responden
-- column answers: integer; Answers; Jawaban
-- column mean: decimal 4; Mean; Rata-rata
-- column top_two: percent 2; Two best; Dua terbaik
-- column score: decimal 2; Index; Indeks
-- column rescaled: decimal 2; Rescaled; Berskala
-- column target: decimal 2; Target; Sasaran
-- column verdict: text; Target met; Sasaran tercapai
WITH answer AS (
  SELECT t.evaluation, t.item, q.dimension, i.id AS instrument, i.level, i.scale_max,
    CASE q.reverse WHEN 1 THEN i.scale_max + 1 - v.column1 ELSE v.column1 END AS value,
    CASE v.column1 WHEN 1 THEN t.count_1 WHEN 2 THEN t.count_2 WHEN 3 THEN t.count_3
      WHEN 4 THEN t.count_4 ELSE coalesce(t.count_5, 0) END AS n
  FROM evaluation_tally t
  JOIN evaluation e ON e.id = t.evaluation
  JOIN evaluation_instrument i ON i.id = e.instrument
  JOIN (VALUES (1), (2), (3), (4), (5)) v ON v.column1 <= i.scale_max
  LEFT JOIN evaluation_instrument_items q ON q.record_id = i.id AND q.code = t.item),
pooled AS (
  SELECT evaluation, level, scale_max, sum(n) AS n, sum(value * n) AS total,
    sum(CASE WHEN value >= scale_max - 1 THEN n ELSE 0 END) AS best
  FROM answer GROUP BY evaluation)
SELECT e.id AS evaluation, e.activity, a.title AS activity_title, w.level, e.respondents, w.n AS answers,
  ratio(w.total, w.n, 4) AS mean, percent(w.best, w.n) AS top_two,
  ratio(100 * w.total, w.n * w.scale_max, 2) AS score,
  ratio(100 * (w.total - w.n), w.n * (w.scale_max - 1), 2) AS rescaled, e.target,
  CASE WHEN e.target IS NULL THEN NULL
    WHEN 10000 * w.total >= round(100 * e.target * w.n * w.scale_max) THEN 'tercapai'
    ELSE 'tidak' END AS verdict
FROM pooled w
JOIN evaluation e ON e.id = w.evaluation
JOIN activity a ON a.id = e.activity
ORDER BY a.end DESC, a.title, e.id;
