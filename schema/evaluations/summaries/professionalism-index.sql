-- professionalism-index: professionalism index of the agency and of groups of people
-- title.id: Indeks Profesionalitas ASN instansi dan kelompok pegawai
-- description.en: The mean index of all persons measured, and of each kind of position and education;
--   how many are in each category. What is not verified by the primary text is said.
-- description.id: Rata-rata indeks semua pegawai yang diukur, dan menurut kelompok jabatan dan
--   pendidikan; berapa orang di tiap kategori. Bobot yang belum dicocokkan dengan naskah aslinya
--   disebut.
-- formula: index of a person = sum of the scores; mean = sum(index) / people; category by the lower
--   bounds of the reference set ip_asn_kategori
-- source: Peraturan BKN 8/2019; weights of the reference set ip_asn_bobot [S17]
-- verified: no
-- small-groups: SELECT p.value FROM reference_set s
--   JOIN reference_set_parameters p ON p.record_id = s.id
--   WHERE s.set_id = 'ambang' AND p.key = 'kelompok_kecil' AND s.effective_from <= today()
--   ORDER BY s.effective_from DESC LIMIT 1
-- suppress: very_high, high, medium, low, very_low of people across member within year, breakdown
-- suppress: people; hides mean, category
-- column year: year; Year; Tahun
-- column breakdown: text; Breakdown; Menurut
-- column member: text; Group; Kelompok
-- column people: integer; People; Pegawai
-- column mean: decimal 2; Mean index; Rata-rata indeks
-- column category: text; Category; Kategori
-- column very_high: integer; Very high; Sangat tinggi
-- column high: integer; High; Tinggi
-- column medium: integer; Medium; Sedang
-- column low: integer; Low; Rendah
-- column very_low: integer; Very low; Sangat rendah
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
graded AS (
  SELECT s.*, (
    SELECT b.code FROM band b
    WHERE b.year = s.year AND (b.minimum IS NULL OR 10 * b.minimum <= s.tenths)
    ORDER BY b.minimum DESC LIMIT 1) AS band
  FROM person_score s),
member AS (
  SELECT 1 AS sort, 'semua' AS breakdown, NULL AS member, year, tenths, band FROM graded
  UNION ALL SELECT 2, 'jabatan', kind, year, tenths, band FROM graded
  UNION ALL SELECT 3, 'pendidikan', coalesce(education, '-'), year, tenths, band FROM graded),
mean AS (
  SELECT sort, breakdown, member, year, count(*) AS people, ratio(sum(tenths), 10 * count(*), 2) AS mean,
    sum(band IS 'sangat_tinggi') AS very_high, sum(band IS 'tinggi') AS high,
    sum(band IS 'sedang') AS medium, sum(band IS 'rendah') AS low, sum(band IS 'sangat_rendah') AS very_low
  FROM member GROUP BY year, sort, member)
SELECT m.year, m.breakdown, m.member, m.people, m.mean, (
    SELECT b.name FROM band b
    WHERE b.year = m.year AND (b.minimum IS NULL OR b.minimum <= m.mean)
    ORDER BY b.minimum DESC LIMIT 1) AS category,
  m.very_high, m.high, m.medium, m.low, m.very_low,
  CASE x.verified WHEN 1 THEN 'ya' WHEN 0 THEN 'tidak' END AS verified
FROM mean m
LEFT JOIN used x ON x.year = m.year
ORDER BY m.year DESC, m.sort, m.member;
