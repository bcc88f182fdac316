-- hour-outlook-by-unit: where people would be below the minimum of the years to come
-- title.id: perangkat daerah yang pegawainya akan di bawah minimum tahun-tahun mendatang
-- description.en: As hour-outlook, unit by unit: the hours of the latest year against the minimum
--   in force at the end of each of the next three years.
-- description.id: Seperti hour-outlook, per perangkat daerah: JP tahun terakhir dibandingkan dengan
--   minimum yang berlaku pada akhir tiap tahun dari tiga tahun berikutnya.
-- formula: as hour-outlook, of the people of each unit
-- source: PP 11/2017 Pasal 203 ayat (4) [S5]; bangkom [S5b]
-- verified: yes
-- small-groups: SELECT p.value FROM reference_set s
--   JOIN reference_set_parameters p ON p.record_id = s.id
--   WHERE s.set_id = 'ambang' AND p.key = 'kelompok_kecil' AND s.effective_from <= today()
--   ORDER BY s.effective_from DESC LIMIT 1
-- suppress: met, below of people across unit within year; hides share_met
-- column unit: id; Unit id; Id perangkat daerah
-- column unit_name: text; Unit; Perangkat daerah
-- column year: year; Year; Tahun
-- column basis: year; Hours of; Jam tahun
-- column people: integer; People; Pegawai
-- column met: integer; Would meet it; Akan mencapai
-- column below: integer; Would be below; Akan di bawah
-- column share_met: percent 2; Share; Bagian
WITH credit AS (
  SELECT CAST(substr(a.end, 1, 4) AS INTEGER) AS year, p.person,
    exact_sum(coalesce(p.hours_credited, p.attended_hours)) AS hours
  FROM participation p
  JOIN activity a ON a.id = p.activity
  WHERE a.status = 'selesai' AND p.result IN ('lulus', 'hadir')
  GROUP BY 1, 2),
latest AS (SELECT max(year) AS year FROM credit HAVING max(year) IS NOT NULL),
years AS (
  SELECT year + 1 AS year, year AS basis FROM latest
  UNION ALL SELECT year + 2, year FROM latest
  UNION ALL SELECT year + 3, year FROM latest),
floor AS (
  SELECT y.year, y.basis, coalesce((
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
    ORDER BY s.effective_from DESC LIMIT 1)) AS minimum
  FROM years y),
person_hours AS (
  SELECT n.id, n.unit, coalesce(c.hours, 0) AS hours
  FROM latest l
  JOIN person n ON n.status = 'PNS' AND n.active_from <= l.year || '-12-31'
    AND (n.active_to IS NULL OR n.active_to >= l.year || '-12-31')
  LEFT JOIN credit c ON c.person = n.id AND c.year = l.year)
SELECT h.unit, u.name AS unit_name, f.year, f.basis, count(*) AS people,
  sum(h.hours >= f.minimum) AS met, sum(h.hours < f.minimum) AS below,
  percent(sum(h.hours >= f.minimum), count(*)) AS share_met
FROM floor f CROSS JOIN person_hours h
LEFT JOIN org_unit u ON u.id = h.unit
WHERE f.minimum IS NOT NULL
GROUP BY h.unit, f.year, f.basis, f.minimum
ORDER BY u.name, h.unit, f.year;
