-- job-match-by-unit: how well the people of each unit match their positions
-- title.id: kesesuaian pegawai dengan jabatannya (JPM) menurut perangkat daerah
-- description.en: How many persons assessed are in each category; the last row is all units
--   together, persons pooled.
-- description.id: Berapa orang yang dinilai ada di tiap kategori; baris terakhir semua perangkat
--   daerah bersama, orang digabungkan.
-- formula: match of a person = 100 * sum(min(actual, required)) / sum(required); mean_match = the
--   sum of held levels to the sum of required levels of all; category by jpm_kategori
-- source: Peraturan BKN 26/2019 [S1, S26]
-- verified: no
-- small-groups: SELECT p.value FROM reference_set s
--   JOIN reference_set_parameters p ON p.record_id = s.id
--   WHERE s.set_id = 'ambang' AND p.key = 'kelompok_kecil' AND s.effective_from <= today()
--   ORDER BY s.effective_from DESC LIMIT 1
-- suppress: optimal, moderate, low of people across unit within survey; hides share_low
-- suppress: people; hides mean_match
-- column survey: id; Survey; Survei
-- column year: year; Year; Tahun
-- column unit: id; Unit id; Id perangkat daerah
-- column unit_name: text; Unit; Perangkat daerah
-- column people: integer; People; Pegawai
-- column optimal: integer; Optimal; Optimal
-- column moderate: integer; Fairly optimal; Cukup optimal
-- column low: integer; Less optimal; Kurang optimal
-- column share_low: percent 2; Share less optimal; Bagian kurang optimal
-- column mean_match: percent 2; Match; Kesesuaian
-- column verified: text; Bands verified; Batas terverifikasi
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
  SELECT r.survey, r.person, count(*) AS assessed, sum(q.level > r.actual_level) AS with_gap,
    sum(max(0, q.level - r.actual_level)) AS total_need, sum(min(q.level, r.actual_level)) AS held,
    sum(q.level) AS required, percent(sum(min(q.level, r.actual_level)), sum(q.level)) AS match
  FROM answer r
  JOIN person n ON n.id = r.person
  JOIN required q ON q.survey = r.survey AND q.position = n.position AND q.competency = r.competency
  WHERE r.rank = 1
  GROUP BY r.survey, r.person),
band AS (
  SELECT v.id AS survey, b.code, b.name, b.minimum, coalesce(b.verified, s.verified) AS verified
  FROM needs_survey v
  JOIN reference_set s ON s.set_id = 'jpm_kategori' AND s.effective_from = (
    SELECT max(o.effective_from) FROM reference_set o
    WHERE o.set_id = 'jpm_kategori' AND o.effective_from <= v.opened)
  JOIN reference_set_bands b ON b.record_id = s.id),
match AS (
  SELECT n.*, (
    SELECT b.code FROM band b WHERE b.survey = n.survey
      AND (b.minimum IS NULL OR b.minimum <= n.match)
    ORDER BY b.minimum DESC LIMIT 1) AS band
  FROM need n),
counted AS (
  SELECT m.survey, n.unit, count(*) AS people, sum(m.band IS 'optimal') AS optimal,
    sum(m.band IS 'cukup_optimal') AS moderate, sum(m.band IS 'kurang_optimal') AS low,
    sum(m.held) AS held, sum(m.required) AS required
  FROM match m
  JOIN person n ON n.id = m.person
  GROUP BY m.survey, n.unit),
line AS (
  SELECT * FROM counted
  UNION ALL
  SELECT survey, NULL, sum(people), sum(optimal), sum(moderate), sum(low), sum(held), sum(required)
  FROM counted GROUP BY survey)
SELECT l.survey, v.year, l.unit, coalesce(u.name, 'Semua') AS unit_name, l.people, l.optimal,
  l.moderate, l.low, percent(l.low, l.people) AS share_low, percent(l.held, l.required) AS mean_match,
  CASE (SELECT min(b.verified) FROM band b WHERE b.survey = l.survey)
    WHEN 1 THEN 'ya' WHEN 0 THEN 'tidak' END AS verified
FROM line l
JOIN needs_survey v ON v.id = l.survey
LEFT JOIN org_unit u ON u.id = l.unit
ORDER BY v.year DESC, l.unit IS NULL, u.name;
