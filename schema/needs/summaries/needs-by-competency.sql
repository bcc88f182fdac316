-- needs-by-competency: needs by competency over all units, most urgent first
-- title.id: kebutuhan menurut kompetensi di semua perangkat daerah, paling mendesak di atas
-- description.en: All persons assessed are pooled; it is not the mean of the units' shares. A person
--   counts once, by the best source there is: assessor, superior, self.
-- description.id: Semua orang yang dinilai digabungkan; bukan rata-rata dari bagian tiap perangkat
--   daerah. Seorang pegawai dihitung sekali, menurut penilai terbaik: asesor, atasan, diri sendiri.
-- formula: need = max(0, required - actual); share = 100 * with_gap / assessed; mean_need =
--   total_need / assessed; priority = 100 * (w1 * mean_need / 4 + w2 * with_gap / assessed + w3 *
--   strategic / 5 + w4 * public / 5), with the weights w of the reference set aturan_hitung
-- source: PP 11/2017 Pasal 206; weights: [CONVENTION] [S2, S3]
-- verified: no
-- small-groups: SELECT p.value FROM reference_set s
--   JOIN reference_set_parameters p ON p.record_id = s.id
--   WHERE s.set_id = 'ambang' AND p.key = 'kelompok_kecil' AND s.effective_from <= today()
--   ORDER BY s.effective_from DESC LIMIT 1
-- suppress: with_gap of assessed; hides share, mean_need, total_need, priority
-- column survey: id; Survey; Survei
-- column year: year; Year; Tahun
-- column competency: id; Competency id; Id kompetensi
-- column code: text; Code; Kode
-- column competency_name: text; Competency; Kompetensi
-- column units: integer; Units; Perangkat daerah
-- column assessed: integer; Assessed; Dinilai
-- column with_gap: integer; Short; Kurang
-- column share: percent 2; Share short; Bagian kurang
-- column mean_need: decimal 4; Mean need; Rata-rata kebutuhan
-- column total_need: integer; Total need; Jumlah kebutuhan
-- column priority: decimal 2; Priority; Prioritas
-- column verified: text; Weights verified; Bobot terverifikasi
WITH required AS (
  SELECT v.id AS survey, s.position, q.competency, max(q.level) AS level
  FROM needs_survey v
  JOIN competency_standard s ON s.effective_from = (
    SELECT max(o.effective_from) FROM competency_standard o
    WHERE o.position = s.position AND o.effective_from <= v.opened)
  JOIN competency_standard_requirements q ON q.record_id = s.id
  GROUP BY v.id, s.position, q.competency),
answer AS (
  SELECT survey, person, competency, actual_level, row_number() OVER (
    PARTITION BY survey, person, competency
    ORDER BY CASE source WHEN 'asesor' THEN 1 WHEN 'atasan' THEN 2 ELSE 3 END, key) AS rank
  FROM needs_response),
need AS (
  SELECT r.survey, n.unit, r.competency, max(0, q.level - r.actual_level) AS need
  FROM answer r
  JOIN person n ON n.id = r.person
  JOIN required q ON q.survey = r.survey AND q.position = n.position AND q.competency = r.competency
  WHERE r.rank = 1),
pooled AS (
  SELECT survey, competency, count(DISTINCT unit) AS units, count(*) AS assessed,
    sum(need > 0) AS with_gap, sum(need) AS total
  FROM need GROUP BY survey, competency),
-- Weights in thousandths.
weight AS (
  SELECT v.id AS survey,
    max(CASE p.key WHEN 'prioritas_bobot_kebutuhan' THEN round(1000 * p.value) END) AS need,
    max(CASE p.key WHEN 'prioritas_bobot_bagian' THEN round(1000 * p.value) END) AS share,
    max(CASE p.key WHEN 'prioritas_bobot_strategis' THEN round(1000 * p.value) END) AS strategic,
    max(CASE p.key WHEN 'prioritas_bobot_publik' THEN round(1000 * p.value) END) AS public,
    min(coalesce(p.verified, s.verified)) AS verified
  FROM needs_survey v
  JOIN reference_set s ON s.set_id = 'aturan_hitung' AND s.effective_from = (
    SELECT max(o.effective_from) FROM reference_set o
    WHERE o.set_id = 'aturan_hitung' AND o.effective_from <= v.opened)
  JOIN reference_set_parameters p ON p.record_id = s.id AND p.key LIKE 'prioritas_bobot_%'
  GROUP BY v.id)
SELECT p.survey, v.year, p.competency, c.code, c.name AS competency_name, p.units, p.assessed,
  p.with_gap, percent(p.with_gap, p.assessed) AS share, ratio(p.total, p.assessed, 4) AS mean_need,
  p.total AS total_need,
  ratio(25 * w.need * p.total + 100 * w.share * p.with_gap
    + 20 * (w.strategic * coalesce(s.strategic, 0) + w.public * coalesce(s.public, 0)) * p.assessed,
    1000 * p.assessed, 2) AS priority,
  CASE w.verified WHEN 1 THEN 'ya' WHEN 0 THEN 'tidak' END AS verified
FROM pooled p
JOIN needs_survey v ON v.id = p.survey
JOIN competency c ON c.id = p.competency
LEFT JOIN weight w ON w.survey = p.survey
LEFT JOIN needs_survey_scores s ON s.record_id = p.survey AND s.competency = p.competency
ORDER BY v.year DESC, priority DESC, c.code;
