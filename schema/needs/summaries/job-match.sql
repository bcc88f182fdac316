-- job-match: what each person lacks, and how well they match their position
-- title.id: kekurangan tiap pegawai, dan kesesuaiannya dengan jabatan (JPM)
-- description.en: For those in charge of development; it lists persons and is not published. A
--   surplus in one competency does not make up for a gap in another.
-- description.id: Untuk pengelola pengembangan kompetensi; berisi orang per orang dan tidak
--   diterbitkan. Kelebihan pada satu kompetensi tidak menutup kekurangan pada yang lain.
-- formula: need = max(0, required - actual); match = 100 * sum(min(actual, required)) /
--   sum(required); category by the reference set jpm_kategori
-- source: PP 11/2017 Pasal 206; Peraturan BKN 26/2019 [S1]
-- verified: no
-- public: no
-- column survey: id; Survey; Survei
-- column year: year; Year; Tahun
-- column person: id; Person; Pegawai
-- column unit_name: text; Unit; Perangkat daerah
-- column position_name: text; Position; Jabatan
-- column assessed: integer; Competencies; Kompetensi
-- column with_gap: integer; Short; Kurang
-- column total_need: integer; Total need; Jumlah kebutuhan
-- column match: percent 2; Match; Kesesuaian
-- column category: text; Category; Kategori
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
  FROM need n)
SELECT m.survey, v.year, m.person, u.name AS unit_name, o.name AS position_name, m.assessed,
  m.with_gap, m.total_need, m.match, b.name AS category,
  CASE b.verified WHEN 1 THEN 'ya' WHEN 0 THEN 'tidak' END AS verified
FROM match m
JOIN needs_survey v ON v.id = m.survey
JOIN person n ON n.id = m.person
LEFT JOIN org_unit u ON u.id = n.unit
LEFT JOIN position o ON o.id = n.position
LEFT JOIN band b ON b.survey = m.survey AND b.code = m.band
ORDER BY v.year DESC, m.match, m.total_need DESC, m.person;
