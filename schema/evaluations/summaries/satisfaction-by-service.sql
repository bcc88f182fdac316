-- satisfaction-by-service: public satisfaction with each service
-- title.id: indeks kepuasan masyarakat tiap layanan
-- description.en: The index in the survey's own way of weighting. A weight of 1/9 rounded to 0.11 caps
--   the index at 99; both are shown. The index is rounded to two decimals before its grade is read.
--   The lowest element is the first to improve.
-- description.id: Indeks menurut cara pembobotan surveinya. Bobot 1/9 yang dibulatkan menjadi 0,11
--   membatasi indeks pada 99; keduanya ditampilkan. Indeks dibulatkan dua desimal sebelum mutunya
--   dibaca. Unsur terendah diperbaiki lebih dulu.
-- formula: index = 25 * sum of the elements' means * weight; weight = 1/9 (exact) or 0.11
--   (two_decimals); grade by the reference set skm_mutu
-- source: PermenPANRB 14/2017 [S15]
-- verified: yes
-- small-groups: SELECT p.value FROM reference_set s
--   JOIN reference_set_parameters p ON p.record_id = s.id
--   WHERE s.set_id = 'ambang' AND p.key = 'kelompok_kecil' AND s.effective_from <= today()
--   ORDER BY s.effective_from DESC LIMIT 1
-- suppress: sample; hides exact, two_decimals, score, grade, quality, lowest, lowest_mean
-- column survey: id; Survey; Survei
-- column year: year; Year; Tahun
-- column period: text; Period; Periode
-- column unit_name: text; Unit; Perangkat daerah
-- column service: text; Service; Layanan
-- column sample: integer; Respondents; Responden
-- column elements: integer; Elements; Unsur
-- column mode: text; Weight; Bobot
-- column exact: decimal 2; Index, weight 1/9; Indeks, bobot 1/9
-- column two_decimals: decimal 2; Index, weight 0.11; Indeks, bobot 0,11
-- column score: decimal 2; Index; Indeks
-- column grade: text; Grade; Mutu
-- column quality: text; Quality; Kinerja layanan
-- column lowest: text; Lowest element; Unsur terendah
-- column lowest_mean: decimal 4; Its mean; Rata-ratanya
-- column verified: text; Bands verified; Rentang terverifikasi
WITH element AS (
  SELECT record_id AS survey, ordinal, element,
    count_1 + count_2 + count_3 + count_4 AS n,
    count_1 + 2 * count_2 + 3 * count_3 + 4 * count_4 AS total
  FROM skm_survey_elements),
ranked AS (
  SELECT *, row_number() OVER (PARTITION BY survey ORDER BY ratio(total, n, 12), ordinal) AS rank
  FROM element WHERE n > 0),
-- 25 * 9 * 0.11 = 24.75 = 99 / 4.
score AS (
  SELECT v.id AS survey, coalesce(v.closed, v.opened, v.year || '-12-31') AS day, count(*) AS elements,
    mean_of_ratios(25 * e.total, e.n, 2) AS exact,
    mean_of_ratios(99 * e.total, 4 * e.n, 2) AS two_decimals,
    max(CASE e.rank WHEN 1 THEN e.element END) AS lowest,
    max(CASE e.rank WHEN 1 THEN ratio(e.total, e.n, 4) END) AS lowest_mean
  FROM skm_survey v
  JOIN ranked e ON e.survey = v.id
  GROUP BY v.id),
graded AS (
  SELECT s.*, CASE v.weight_mode WHEN 'two_decimals' THEN s.two_decimals ELSE s.exact END AS score
  FROM score s JOIN skm_survey v ON v.id = s.survey)
SELECT g.survey, v.year, v.period, u.name AS unit_name, v.service, v.sample, g.elements,
  v.weight_mode AS mode, g.exact, g.two_decimals, g.score, (
    SELECT b.code
    FROM reference_set s JOIN reference_set_bands b ON b.record_id = s.id
    WHERE s.set_id = 'skm_mutu' AND s.effective_from = (
        SELECT max(o.effective_from) FROM reference_set o
        WHERE o.set_id = 'skm_mutu' AND o.effective_from <= g.day)
      AND b.minimum <= g.score
    ORDER BY b.minimum DESC LIMIT 1) AS grade, (
    SELECT b.name
    FROM reference_set s JOIN reference_set_bands b ON b.record_id = s.id
    WHERE s.set_id = 'skm_mutu' AND s.effective_from = (
        SELECT max(o.effective_from) FROM reference_set o
        WHERE o.set_id = 'skm_mutu' AND o.effective_from <= g.day)
      AND b.minimum <= g.score
    ORDER BY b.minimum DESC LIMIT 1) AS quality, g.lowest, g.lowest_mean,
  CASE (
    SELECT min(coalesce(b.verified, s.verified))
    FROM reference_set s JOIN reference_set_bands b ON b.record_id = s.id
    WHERE s.set_id = 'skm_mutu' AND s.effective_from = (
        SELECT max(o.effective_from) FROM reference_set o
        WHERE o.set_id = 'skm_mutu' AND o.effective_from <= g.day))
    WHEN 1 THEN 'ya' WHEN 0 THEN 'tidak' END AS verified
FROM graded g
JOIN skm_survey v ON v.id = g.survey
LEFT JOIN org_unit u ON u.id = v.unit
ORDER BY v.year DESC, v.period, g.score, u.name, v.id;
