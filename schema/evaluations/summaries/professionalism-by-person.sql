-- professionalism-by-person: professionalism index of each person measured
-- title.id: Indeks Profesionalitas ASN tiap pegawai
-- description.en: For those in charge of development; it lists persons and is not published. The
--   qualification is held against the weight of the person's education; what differs has to be
--   looked at. Discipline that is not recorded counts as 0.
-- description.id: Untuk pengelola pengembangan kompetensi; berisi orang per orang dan tidak
--   diterbitkan. Kualifikasi dibandingkan dengan bobot pendidikan pegawai; yang berbeda perlu
--   diperiksa. Disiplin yang tidak dicatat dihitung 0.
-- formula: total = qualification + competence (leadership, functional, technical, seminar) +
--   performance + discipline; category by the lower bounds of the reference set ip_asn_kategori
-- source: Peraturan BKN 8/2019; weights of the reference set ip_asn_bobot [S17]
-- verified: no
-- public: no
-- column year: year; Year; Tahun
-- column person: id; Person; Pegawai
-- column unit_name: text; Unit; Perangkat daerah
-- column kind: text; Position; Jabatan
-- column education: text; Education; Pendidikan
-- column qualification: number; Qualification; Kualifikasi
-- column competence: number; Competence; Kompetensi
-- column performance: number; Performance; Kinerja
-- column discipline: number; Discipline; Disiplin
-- column total: decimal 2; Index; Indeks
-- column category: text; Category; Kategori
-- column expected: number; Qualification by weight; Kualifikasi menurut bobot
-- column verified: text; Weights verified; Bobot terverifikasi
WITH person_score AS (
  SELECT CAST(i.year AS INTEGER) AS year, i.person, n.unit, n.education, o."group" AS position_group,
    i.qualification, i.leadership, i.functional, i.technical, i.seminar, i.performance,
    coalesce(i.discipline, 0) AS discipline,
    -- Scores have one decimal: tenths are whole numbers.
    round(10 * i.qualification) + round(10 * i.leadership) + round(10 * i.functional)
      + round(10 * i.technical) + round(10 * i.seminar) + round(10 * i.performance)
      + round(10 * coalesce(i.discipline, 0)) AS tenths,
    CASE o."group" WHEN 'pelaksana' THEN 'pelaksana'
      WHEN 'fungsional_keahlian' THEN 'fungsional' WHEN 'fungsional_keterampilan' THEN 'fungsional'
      ELSE 'manajerial' END AS kind
  FROM professionalism_index i
  LEFT JOIN person n ON n.id = i.person
  LEFT JOIN position o ON o.id = n.position),
years AS (SELECT DISTINCT year FROM person_score),
band AS (
  SELECT y.year, b.code, b.name, b.minimum, coalesce(b.verified, s.verified) AS verified
  FROM years y
  JOIN reference_set s ON s.set_id = 'ip_asn_kategori' AND s.effective_from = (
    SELECT max(o.effective_from) FROM reference_set o
    WHERE o.set_id = 'ip_asn_kategori' AND o.effective_from <= y.year || '-12-31')
  JOIN reference_set_bands b ON b.record_id = s.id),
weight AS (
  SELECT y.year, w.dimension, w.indicator, w.condition, w.position_group, w.score,
    coalesce(w.verified, s.verified) AS verified
  FROM years y
  JOIN reference_set s ON s.set_id = 'ip_asn_bobot' AND s.effective_from = (
    SELECT max(o.effective_from) FROM reference_set o
    WHERE o.set_id = 'ip_asn_bobot' AND o.effective_from <= y.year || '-12-31')
  JOIN reference_set_weights w ON w.record_id = s.id),
used AS (
  SELECT year, min(verified) AS verified
  FROM (SELECT year, verified FROM band UNION ALL SELECT year, verified FROM weight) GROUP BY year),
total AS (
  SELECT s.*, ratio(s.tenths, 10, 2) AS total, (
    SELECT w.score FROM weight w
    WHERE w.year = s.year AND w.indicator = 'pendidikan' AND w.condition = s.education) AS expected
  FROM person_score s)
SELECT t.year, t.person, u.name AS unit_name, t.kind, t.education, t.qualification,
  ratio(round(10 * t.leadership) + round(10 * t.functional) + round(10 * t.technical)
    + round(10 * t.seminar), 10, 1) AS competence,
  t.performance, t.discipline, t.total, (
    SELECT b.name FROM band b
    WHERE b.year = t.year AND (b.minimum IS NULL OR b.minimum <= t.total)
    ORDER BY b.minimum DESC LIMIT 1) AS category, t.expected,
  CASE x.verified WHEN 1 THEN 'ya' WHEN 0 THEN 'tidak' END AS verified
FROM total t
LEFT JOIN org_unit u ON u.id = t.unit
LEFT JOIN used x ON x.year = t.year
ORDER BY t.year DESC, t.total, t.person;
