-- needs-by-unit: needs by unit and competency, most urgent first
-- title.id: kebutuhan menurut perangkat daerah dan kompetensi, paling mendesak di atas
-- description.en: How many of those assessed fall short of what their position requires, and how
--   urgent that is. The plan items that answer the need are counted.
-- description.id: Berapa orang yang dinilai belum memenuhi tuntutan jabatannya, dan seberapa
--   mendesak. Butir rencana yang menjawabnya ikut dihitung.
-- formula: need = max(0, required - actual); share = 100 * with_gap / assessed; priority = 100 *
--   (0.4 * mean_need / 4 + 0.3 * with_gap / assessed + 0.2 * strategic / 5 + 0.1 * public / 5)
-- source: PP 11/2017 Pasal 206; weights: [CONVENTION] [S1, S2, S3]
-- verified: no
-- column survey: id; Survey; Survei
-- column year: year; Year; Tahun
-- column unit: id; Unit id; Id perangkat daerah
-- column unit_name: text; Unit; Perangkat daerah
-- column competency: id; Competency id; Id kompetensi
-- column code: text; Code; Kode
-- column competency_name: text; Competency; Kompetensi
-- column assessed: integer; Assessed; Dinilai
-- column with_gap: integer; Short; Kurang
-- column share: percent 2; Share short; Bagian kurang
-- column mean_need: decimal 4; Mean need; Rata-rata kebutuhan
-- column priority: decimal 2; Priority; Prioritas
-- column plan_items: integer; Plan items; Butir rencana
WITH required AS (
  SELECT s.position, q.competency, max(q.level) AS level
  FROM competency_standard s
  JOIN competency_standard_requirements q ON q.record_id = s.id
  GROUP BY s.position, q.competency),
need AS (
  SELECT r.survey, n.unit, r.competency, max(0, q.level - r.actual_level) AS need
  FROM needs_response r
  JOIN person n ON n.id = r.person
  JOIN required q ON q.position = n.position AND q.competency = r.competency),
pooled AS (
  SELECT survey, unit, competency, count(*) AS assessed, sum(need > 0) AS with_gap, sum(need) AS total
  FROM need GROUP BY survey, unit, competency)
SELECT p.survey, v.year, p.unit, u.name AS unit_name, p.competency, c.code, c.name AS competency_name,
  p.assessed, p.with_gap, percent(p.with_gap, p.assessed) AS share,
  ratio(p.total, p.assessed, 4) AS mean_need,
  ratio(10 * p.total + 30 * p.with_gap
    + (4 * coalesce(s.strategic, 0) + 2 * coalesce(s.public, 0)) * p.assessed, p.assessed, 2) AS priority,
  (SELECT count(*) FROM plan_item_needs i
    WHERE i.survey = p.survey AND i.competency = p.competency
      AND (i.unit = p.unit OR i.unit IS NULL)) AS plan_items
FROM pooled p
JOIN needs_survey v ON v.id = p.survey
JOIN org_unit u ON u.id = p.unit
JOIN competency c ON c.id = p.competency
LEFT JOIN needs_survey_scores s ON s.record_id = p.survey AND s.competency = p.competency
WHERE p.with_gap > 0
ORDER BY v.year DESC, priority DESC, c.code, u.name;
