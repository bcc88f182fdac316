-- hour-attainment: who reached the yearly minimum of training hours
-- title.id: capaian jam pelajaran minimum setahun
-- description.en: The share of civil servants (PNS) in service at the end of the year whose
--   hours of finished activities and of recognised learning reach the minimum in force that day.
-- description.id: Bagian PNS yang aktif pada akhir tahun dan yang JP kegiatan selesai dan
--   pembelajaran yang diakuinya mencapai minimum yang berlaku hari itu.
-- formula: hours = those credited, else attended, and those recognised that year; met = hours >=
--   minimum; share_met = 100 * met / people; mean_capped = 100 * mean(min(hours / minimum, 1)); the minimum is the parameter
--   jp_min_pns of a policy in force, else of the reference set aturan_hitung
-- source: PP 11/2017 Pasal 203 ayat (4) [S5]
-- verified: yes
-- small-groups: SELECT p.value FROM reference_set s
--   JOIN reference_set_parameters p ON p.record_id = s.id
--   WHERE s.set_id = 'ambang' AND p.key = 'kelompok_kecil' AND s.effective_from <= today()
--   ORDER BY s.effective_from DESC LIMIT 1
-- suppress: met of people; hides share_met
-- suppress: people; hides mean_hours, mean_capped
-- column year: year; Year; Tahun
-- column minimum: number; Minimum (JP); Minimum (JP)
-- column people: integer; People; Pegawai
-- column met: integer; Met; Tercapai
-- column share_met: percent 2; Share met; Bagian tercapai
-- column mean_hours: decimal 2; Mean hours; Rata-rata JP
-- column mean_capped: percent 2; Mean attainment; Rata-rata capaian
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
years AS (SELECT DISTINCT year FROM credit),
floor AS (
  SELECT y.year, coalesce((
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
person_year AS (
  SELECT f.year, f.minimum, coalesce(c.hours, 0) AS hours
  FROM floor f
  JOIN person n ON n.status = 'PNS' AND n.active_from <= f.year || '-12-31'
    AND (n.active_to IS NULL OR n.active_to >= f.year || '-12-31')
  LEFT JOIN credit c ON c.person = n.id AND c.year = f.year)
SELECT year, minimum, count(*) AS people, sum(hours >= minimum) AS met,
  percent(sum(hours >= minimum), count(*)) AS share_met,
  ratio(exact_sum(hours), count(*), 2) AS mean_hours,
  percent(exact_sum(min(hours, minimum)), count(*) * minimum) AS mean_capped
FROM person_year
GROUP BY year, minimum
ORDER BY year;
