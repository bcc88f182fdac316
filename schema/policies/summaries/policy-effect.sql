-- policy-effect: what changed after an adjustment took effect
-- title.id: yang berubah setelah suatu penyesuaian berlaku
-- description.en: The indicator that the adjustment's rationale names, pooled over the twelve months
--   before and from then on until the date of its target. It shows what came after, not what caused it.
--   Measured are evaluation-by-activity mean, score and top_two (level L1), hour-attainment share_met
--   and mean_hours (at the end of a year), satisfaction-by-year score, and public-input-register
--   response and adoption.
-- description.id: Indikator yang disebut alasan penyesuaian, digabungkan dari dua belas bulan sebelumnya
--   dan sejak berlaku sampai tanggal targetnya. Yang terjadi sesudahnya, bukan sebab-akibat. Yang
--   diukur: evaluation-by-activity mean, score, dan top_two (tingkat L1), hour-attainment share_met dan
--   mean_hours (akhir tahun), satisfaction-by-year score, serta public-input-register response dan
--   adoption.
-- formula: change = after - before; relative = 100 * change / before; tercapai when after reaches the
--   target, in the direction from baseline to target; else belum until the date of the target, then
--   tidak
-- source: [CONVENTION] [S27]
-- verified: yes
-- column adjustment: id; Adjustment; Penyesuaian
-- column title: text; Title; Judul
-- column effective_from: date; In effect from; Berlaku sejak
-- column indicator: text; Indicator; Indikator
-- column baseline: number; Stated baseline; Nilai awal tertulis
-- column before: decimal 2; Before; Sebelum
-- column after: decimal 2; After; Sesudah
-- column change: decimal 2; Change; Perubahan
-- column relative: percent 2; Relative; Relatif
-- column target: number; Target; Target
-- column by: date; By; Sebelum tanggal
-- column verdict: text; Result; Hasil
WITH answer AS (
  SELECT a.end AS day, i.scale_max,
    CASE q.reverse WHEN 1 THEN i.scale_max + 1 - v.column1 ELSE v.column1 END AS value,
    CASE v.column1 WHEN 1 THEN t.count_1 WHEN 2 THEN t.count_2 WHEN 3 THEN t.count_3
      WHEN 4 THEN t.count_4 ELSE coalesce(t.count_5, 0) END AS n
  FROM evaluation_tally t
  JOIN evaluation e ON e.id = t.evaluation
  JOIN activity a ON a.id = e.activity
  JOIN evaluation_instrument i ON i.id = e.instrument AND i.level = 'L1'
  JOIN (VALUES (1), (2), (3), (4), (5)) v ON v.column1 <= i.scale_max
  LEFT JOIN evaluation_instrument_items q ON q.record_id = i.id AND q.code = t.item),
credit AS (
  SELECT year, person, round(100 * exact_sum(hours)) AS hours
  FROM (
    SELECT CAST(substr(a.end, 1, 4) AS INTEGER) AS year, p.person,
      coalesce(p.hours_credited, p.attended_hours) AS hours
    FROM participation p
    JOIN activity a ON a.id = p.activity
    WHERE a.status = 'selesai' AND p.result IN ('lulus', 'hadir')
    UNION ALL
    SELECT CAST(substr(decided_on, 1, 4) AS INTEGER), person, hours_credited
    FROM learning_recognition WHERE person IS NOT NULL)
  GROUP BY year, person),
floor AS (
  SELECT y.year, y.year || '-12-31' AS day, round(100 * coalesce((
    SELECT v.value
    FROM policy_parameters q
    JOIN policy_parameters_values v ON v.record_id = q.record_id AND v.parent = q.pointer
    JOIN policy o ON o.id = q.record_id
    WHERE q.key = 'jp_min_pns' AND o.status = 'berlaku' AND v."from" <= y.year || '-12-31'
    ORDER BY v."from" DESC LIMIT 1), (
    SELECT p.value
    FROM reference_set s
    JOIN reference_set_parameters p ON p.record_id = s.id AND p.key = 'jp_min_pns'
    WHERE s.set_id = 'aturan_hitung' AND s.effective_from <= y.year || '-12-31'
    ORDER BY s.effective_from DESC LIMIT 1))) AS minimum
  FROM (SELECT DISTINCT year FROM credit) y),
person_year AS (
  SELECT f.day, f.minimum, coalesce(c.hours, 0) AS hours
  FROM floor f
  JOIN person n ON n.status = 'PNS' AND n.active_from <= f.day
    AND (n.active_to IS NULL OR n.active_to >= f.day)
  LEFT JOIN credit c ON c.person = n.id AND c.year = f.year),
-- A measure is a sum to a sum.
measure AS (
  SELECT 'evaluation-by-activity mean' AS indicator, day, value * n AS part, n AS whole FROM answer
  UNION ALL
  SELECT 'evaluation-by-activity score', day, 100 * value * n, scale_max * n FROM answer
  UNION ALL
  SELECT 'evaluation-by-activity top_two', day, CASE WHEN value >= scale_max - 1 THEN 100 * n ELSE 0 END, n
  FROM answer
  UNION ALL
  SELECT 'hour-attainment share_met', day, 100 * (hours >= minimum), 1 FROM person_year
  UNION ALL
  SELECT 'hour-attainment mean_hours', day, hours, 100 FROM person_year
  UNION ALL
  SELECT 'satisfaction-by-year score', coalesce(v.closed, v.opened, v.year || '-12-31'),
    CASE v.weight_mode WHEN 'two_decimals' THEN 2475 ELSE 2500 END
      * (e.count_1 + 2 * e.count_2 + 3 * e.count_3 + 4 * e.count_4),
    100 * (e.count_1 + e.count_2 + e.count_3 + e.count_4)
  FROM skm_survey v JOIN skm_survey_elements e ON e.record_id = v.id
  UNION ALL
  SELECT 'public-input-register response', received_on, 100 * (disposition IS NOT NULL), 1
  FROM public_input
  UNION ALL
  SELECT 'public-input-register adoption', received_on,
    100 * (disposition IN ('diterima', 'diterima_sebagian')), 1
  FROM public_input WHERE disposition IS NOT NULL),
daily AS (
  SELECT indicator, day, sum(part) AS part, sum(whole) AS whole FROM measure GROUP BY indicator, day),
pooled AS (
  SELECT a.id, sum(CASE WHEN m.day < a.effective_from THEN m.part END) AS part1,
    sum(CASE WHEN m.day < a.effective_from THEN m.whole END) AS whole1,
    sum(CASE WHEN m.day >= a.effective_from THEN m.part END) AS part2,
    sum(CASE WHEN m.day >= a.effective_from THEN m.whole END) AS whole2
  FROM adjustment a
  JOIN daily m ON m.indicator = a.rationale_expected_effect_indicator
    AND m.day >= add_months(a.effective_from, -12)
    AND m.day <= a.rationale_expected_effect_by AND m.day <= today()
  GROUP BY a.id)
SELECT a.id AS adjustment, a.title, a.effective_from, a.rationale_expected_effect_indicator AS indicator,
  a.rationale_expected_effect_baseline AS baseline, ratio(p.part1, p.whole1, 2) AS before,
  ratio(p.part2, p.whole2, 2) AS after,
  ratio(p.part2 * p.whole1 - p.part1 * p.whole2, p.whole1 * p.whole2, 2) AS change,
  percent(p.part2 * p.whole1 - p.part1 * p.whole2, p.part1 * p.whole2) AS relative,
  a.rationale_expected_effect_target AS target, a.rationale_expected_effect_by AS by,
  CASE WHEN p.whole2 IS NULL THEN 'belum ada data'
    WHEN a.rationale_expected_effect_target >= a.rationale_expected_effect_baseline
      AND ratio(p.part2, p.whole2, 12) >= a.rationale_expected_effect_target THEN 'tercapai'
    WHEN a.rationale_expected_effect_target < a.rationale_expected_effect_baseline
      AND ratio(p.part2, p.whole2, 12) <= a.rationale_expected_effect_target THEN 'tercapai'
    WHEN today() <= a.rationale_expected_effect_by THEN 'belum' ELSE 'tidak' END AS verdict
FROM adjustment a
LEFT JOIN pooled p ON p.id = a.id
ORDER BY a.effective_from, a.id;
