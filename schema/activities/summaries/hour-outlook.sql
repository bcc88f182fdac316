-- hour-outlook: who would reach the minimum of the years to come with the hours of the latest year
-- title.id: capaian minimum tahun-tahun mendatang dengan jam tahun terakhir
-- description.en: The hours of finished activities of the latest year, held against the minimum
--   that is in force at the end of each of the next three years: what a decided or proposed
--   minimum would mean if nothing else changed.
-- description.id: JP kegiatan selesai pada tahun terakhir, dibandingkan dengan minimum yang berlaku
--   pada akhir tiap tahun dari tiga tahun berikutnya: akibat minimum yang sudah atau akan
--   ditetapkan bila hal lain tetap.
-- formula: basis = latest year with finished activities; minimum = jp_min_pns in force on 31
--   December of year (basis + 1 to basis + 3), as in hour-attainment; met = hours of basis >=
--   minimum; below = people - met; share_met = 100 * met / people
-- source: PP 11/2017 Pasal 203 ayat (4) [S5]; bangkom [S5a]
-- verified: yes
-- small-groups: SELECT p.value FROM reference_set s
--   JOIN reference_set_parameters p ON p.record_id = s.id
--   WHERE s.set_id = 'ambang' AND p.key = 'kelompok_kecil' AND s.effective_from <= today()
--   ORDER BY s.effective_from DESC LIMIT 1
-- suppress: met, below of people; hides share_met
-- column year: year; Year; Tahun
-- column basis: year; Hours of; Jam tahun
-- column minimum: number; Minimum (JP); Minimum (JP)
-- column people: integer; People; Pegawai
-- column met: integer; Would meet it; Akan mencapai
-- column below: integer; Would be below; Akan di bawah
-- column share_met: percent 2; Share; Bagian
WITH credit AS (
  SELECT year, person, exact_sum(hours) AS hours
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
  SELECT n.id, coalesce(c.hours, 0) AS hours
  FROM latest l
  JOIN person n ON n.status = 'PNS' AND n.active_from <= l.year || '-12-31'
    AND (n.active_to IS NULL OR n.active_to >= l.year || '-12-31')
  LEFT JOIN credit c ON c.person = n.id AND c.year = l.year)
SELECT f.year, f.basis, f.minimum, count(*) AS people, sum(h.hours >= f.minimum) AS met,
  sum(h.hours < f.minimum) AS below,
  percent(sum(h.hours >= f.minimum), count(*)) AS share_met
FROM floor f CROSS JOIN person_hours h
WHERE f.minimum IS NOT NULL
GROUP BY f.year, f.basis, f.minimum
ORDER BY f.year;
