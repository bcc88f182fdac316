-- evaluation-composite: one figure of an evaluation from its dimensions with equal weight
-- title.id: nilai gabungan satu evaluasi dari dimensinya dengan bobot sama
-- description.en: Each dimension counts the same, however many items it has. The grade takes over the
--   bands of the public satisfaction survey, which were not made for it; only for scales of 4.
-- description.id: Tiap dimensi berbobot sama, berapa pun butirnya. Mutu memakai rentang survei kepuasan
--   masyarakat, yang tidak dibuat untuk ini (adaptasi); hanya untuk skala 4.
-- formula: composite = mean of the dimensions' means; index = 100 * composite / scale; grade by the
--   reference set skm_mutu
-- source: [CONVENTION] [S11]
-- verified: no
-- small-groups: SELECT p.value FROM reference_set s
--   JOIN reference_set_parameters p ON p.record_id = s.id
--   WHERE s.set_id = 'ambang' AND p.key = 'kelompok_kecil' AND s.effective_from <= today()
--   ORDER BY s.effective_from DESC LIMIT 1
-- suppress: respondents; hides composite, score, grade, lowest, lowest_mean
-- column evaluation: id; Evaluation; Evaluasi
-- column activity_title: text; Activity; Kegiatan
-- column level: text; Level; Tingkat
-- column respondents: integer; Respondents; Responden
-- column dimensions: integer; Dimensions; Dimensi
-- column composite: decimal 4; Composite; Gabungan
-- column score: decimal 2; Index; Indeks
-- column grade: text; Grade; Mutu
-- column basis: text; Basis of the grade; Dasar mutu
-- column lowest: text; Lowest dimension; Dimensi terendah
-- column lowest_mean: decimal 4; Its mean; Rata-ratanya
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
dimension AS (
  SELECT evaluation, level, scale_max, dimension, sum(n) AS n, sum(value * n) AS total,
    row_number() OVER (
      PARTITION BY evaluation ORDER BY ratio(sum(value * n), sum(n), 12), dimension) AS rank
  FROM answer WHERE dimension IS NOT NULL
  GROUP BY evaluation, dimension HAVING sum(n) > 0),
composite AS (
  SELECT evaluation, level, scale_max, count(*) AS dimensions,
    mean_of_ratios(total, n, 4) AS composite,
    mean_of_ratios(100 * total, n * scale_max, 2) AS score,
    max(CASE rank WHEN 1 THEN dimension END) AS lowest,
    max(CASE rank WHEN 1 THEN ratio(total, n, 4) END) AS lowest_mean
  FROM dimension GROUP BY evaluation)
SELECT c.evaluation, a.title AS activity_title, c.level, e.respondents, c.dimensions, c.composite,
  c.score, CASE c.scale_max WHEN 4 THEN (
    SELECT b.code
    FROM reference_set s JOIN reference_set_bands b ON b.record_id = s.id
    WHERE s.set_id = 'skm_mutu' AND s.effective_from = (
        SELECT max(o.effective_from) FROM reference_set o
        WHERE o.set_id = 'skm_mutu' AND o.effective_from <= e.opened)
      AND b.minimum <= c.score
    ORDER BY b.minimum DESC LIMIT 1) END AS grade,
  CASE c.scale_max WHEN 4 THEN 'adaptasi' END AS basis, c.lowest, c.lowest_mean
FROM composite c
JOIN evaluation e ON e.id = c.evaluation
JOIN activity a ON a.id = e.activity
ORDER BY a.end DESC, a.title, e.id;
