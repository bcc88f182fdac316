-- predicate-distribution: how performance predicates are spread in each unit
-- title.id: sebaran predikat kinerja tiap perangkat daerah
-- description.en: How many persons have each predicate, and whether that goes with the predicate of the
--   unit itself. Of appraisals by PermenPANRB 6/2022.
-- description.id: Berapa pegawai dengan tiap predikat, dan apakah polanya sesuai dengan predikat
--   kinerja perangkat daerahnya. Dari penilaian menurut PermenPANRB 6/2022.
-- formula: share = 100 * persons with the predicate / persons; held against the pattern of the
--   reference set predikat_sebaran for the unit's predicate
-- source: surat edaran MenPANRB tentang pola sebaran predikat [S18]
-- verified: no
-- small-groups: SELECT p.value FROM reference_set s
--   JOIN reference_set_parameters p ON p.record_id = s.id
--   WHERE s.set_id = 'ambang' AND p.key = 'kelompok_kecil' AND s.effective_from <= today()
--   ORDER BY s.effective_from DESC LIMIT 1
-- suppress: very_good, good, improve, poor, very_poor of people across unit within year, period;
--   hides share_very_good, share_good, share_improve, share_poor, share_very_poor, verdict
-- column year: year; Year; Tahun
-- column period: text; Period; Periode
-- column unit: id; Unit id; Id perangkat daerah
-- column unit_name: text; Unit; Perangkat daerah
-- column unit_predicate: text; Predicate of the unit; Predikat perangkat daerah
-- column people: integer; People; Pegawai
-- column very_good: integer; Very good; Sangat Baik
-- column good: integer; Good; Baik
-- column improve: integer; Needs improvement; Butuh Perbaikan
-- column poor: integer; Poor; Kurang
-- column very_poor: integer; Very poor; Sangat Kurang
-- column share_very_good: percent 2; Share very good; Bagian Sangat Baik
-- column share_good: percent 2; Share good; Bagian Baik
-- column share_improve: percent 2; Share improve; Bagian Butuh Perbaikan
-- column share_poor: percent 2; Share poor; Bagian Kurang
-- column share_very_poor: percent 2; Share very poor; Bagian Sangat Kurang
-- column verdict: text; Pattern; Pola
-- column verified: text; Pattern verified; Pola terverifikasi
WITH given AS (
  SELECT CAST(g.year AS INTEGER) AS year, g.period, n.unit, g.predicate, count(*) AS n
  FROM performance_gap g
  JOIN person n ON n.id = g.person
  WHERE g.scheme = 'permenpanrb6_2022'
  GROUP BY 1, g.period, n.unit, g.predicate),
spread AS (
  SELECT year, period, unit, sum(n) AS people,
    sum(CASE predicate WHEN 'Sangat Baik' THEN n ELSE 0 END) AS very_good,
    sum(CASE predicate WHEN 'Baik' THEN n ELSE 0 END) AS good,
    sum(CASE predicate WHEN 'Butuh Perbaikan' THEN n ELSE 0 END) AS improve,
    sum(CASE predicate WHEN 'Kurang' THEN n ELSE 0 END) AS poor,
    sum(CASE predicate WHEN 'Sangat Kurang' THEN n ELSE 0 END) AS very_poor
  FROM given GROUP BY year, period, unit),
judged AS (
  SELECT s.*, p.predicate AS unit_predicate
  FROM spread s
  LEFT JOIN unit_performance p ON CAST(p.year AS INTEGER) = s.year AND p.period = s.period
    AND p.unit = s.unit),
pattern AS (
  SELECT j.year, j.period, j.unit, coalesce(h.verified, s.verified) AS verified,
    coalesce(round(100 * h.minimum * j.people) > 10000 * coalesce(sum(g.n), 0), 0)
      OR coalesce(round(100 * h.maximum * j.people) < 10000 * coalesce(sum(g.n), 0), 0)
      OR coalesce(h.minimum_count > coalesce(sum(g.n), 0), 0) AS broken
  FROM judged j
  JOIN reference_set s ON s.set_id = 'predikat_sebaran' AND s.effective_from = (
    SELECT max(o.effective_from) FROM reference_set o
    WHERE o.set_id = 'predikat_sebaran' AND o.effective_from <= j.year || '-12-31')
  JOIN reference_set_shares h ON h.record_id = s.id AND h.organisation = j.unit_predicate
  LEFT JOIN given g ON g.year = j.year AND g.period = j.period AND g.unit = j.unit
    AND g.predicate IN (h.predicate, h.or_predicate)
  GROUP BY j.year, j.period, j.unit, h.ordinal)
SELECT j.year, j.period, j.unit, u.name AS unit_name, j.unit_predicate, j.people, j.very_good, j.good,
  j.improve, j.poor, j.very_poor, percent(j.very_good, j.people) AS share_very_good,
  percent(j.good, j.people) AS share_good, percent(j.improve, j.people) AS share_improve,
  percent(j.poor, j.people) AS share_poor, percent(j.very_poor, j.people) AS share_very_poor,
  CASE max(p.broken) WHEN 0 THEN 'sesuai' WHEN 1 THEN 'tidak sesuai' END AS verdict,
  CASE min(p.verified) WHEN 1 THEN 'ya' WHEN 0 THEN 'tidak' END AS verified
FROM judged j
LEFT JOIN pattern p ON p.year = j.year AND p.period = j.period AND p.unit = j.unit
LEFT JOIN org_unit u ON u.id = j.unit
GROUP BY j.year, j.period, j.unit
ORDER BY j.year DESC, j.period, u.name;
