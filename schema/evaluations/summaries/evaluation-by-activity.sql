-- evaluation-by-activity: results of evaluations by activity
-- title.id: hasil evaluasi menurut kegiatan
-- description.en: All answers of an evaluation together. The index is the mean as a share of the
--   greatest value; it is held against the target.
-- description.id: Semua jawaban satu evaluasi. Indeks adalah rata-rata terhadap nilai tertinggi;
--   dibandingkan dengan sasarannya.
-- formula: mean = sum(value * count) / n; top_two = 100 * (answers of the two greatest values) /
--   n; index = 100 * mean / scale
-- source: [S10]
-- verified: yes
-- column evaluation: id; Evaluation; Evaluasi
-- column activity: id; Activity id; Id kegiatan
-- column activity_title: text; Activity; Kegiatan
-- column level: text; Level; Tingkat
-- column answers: integer; Answers; Jawaban
-- column mean: decimal 4; Mean; Rata-rata
-- column top_two: percent 2; Two best; Dua terbaik
-- column score: decimal 2; Index; Indeks
-- column target: decimal 2; Target; Sasaran
-- column verdict: text; Target met; Sasaran tercapai
WITH answer AS (
  SELECT e.id, i.level, i.scale_max,
    sum(t.count_1 + t.count_2 + t.count_3 + t.count_4 + coalesce(t.count_5, 0)) AS n,
    sum(t.count_1 + 2 * t.count_2 + 3 * t.count_3 + 4 * t.count_4 + 5 * coalesce(t.count_5, 0)) AS total,
    sum(CASE i.scale_max WHEN 5 THEN t.count_4 + coalesce(t.count_5, 0) WHEN 4 THEN t.count_3 + t.count_4
      WHEN 3 THEN t.count_2 + t.count_3 ELSE t.count_1 + t.count_2 END) AS best
  FROM evaluation e
  JOIN evaluation_instrument i ON i.id = e.instrument
  JOIN evaluation_tally t ON t.evaluation = e.id
  GROUP BY e.id)
SELECT e.id AS evaluation, e.activity, a.title AS activity_title, w.level, w.n AS answers,
  ratio(w.total, w.n, 4) AS mean, percent(w.best, w.n) AS top_two,
  ratio(100 * w.total, w.n * w.scale_max, 2) AS score, e.target,
  CASE WHEN e.target IS NULL THEN NULL
    WHEN ratio(100 * w.total, w.n * w.scale_max, 6) >= e.target THEN 'tercapai' ELSE 'tidak' END AS verdict
FROM answer w
JOIN evaluation e ON e.id = w.id
JOIN activity a ON a.id = e.activity
ORDER BY a.end DESC, a.title, e.id;
