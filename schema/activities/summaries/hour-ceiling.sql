-- hour-ceiling: training hours of contract staff above the yearly maximum
-- title.id: jam pelajaran PPPK di atas batas setahun
-- description.en: Of government employees on contract (PPPK) in service at the end of the year: how
--   many have more hours than the maximum, and how many hours do not count for it.
-- description.id: Dari PPPK yang aktif pada akhir tahun: berapa yang JP-nya melampaui batas, dan
--   berapa JP yang karena itu tidak dihitung.
-- formula: hours = those credited, else attended, and those recognised that year; counted =
--   min(hours, maximum); excess = hours - counted; the maximum is the parameter jp_max_pppk of a
--   policy in force, else of the reference set aturan_hitung
-- source: PP 49/2018 Pasal 40 ayat (1) [S6]
-- verified: yes
-- small-groups: SELECT p.value FROM reference_set s
--   JOIN reference_set_parameters p ON p.record_id = s.id
--   WHERE s.set_id = 'ambang' AND p.key = 'kelompok_kecil' AND s.effective_from <= today()
--   ORDER BY s.effective_from DESC LIMIT 1
-- suppress: over of people; hides hours, counted, excess
-- personal: highest
-- column year: year; Year; Tahun
-- column maximum: number; Maximum (JP); Maksimum (JP)
-- column people: integer; People; Pegawai
-- column over: integer; Over the maximum; Melampaui
-- column hours: decimal 2; Hours (JP); JP
-- column counted: decimal 2; Counted (JP); Dihitung (JP)
-- column excess: decimal 2; Excess (JP); Kelebihan (JP)
-- column highest: number; Highest (JP); Tertinggi (JP)
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
ceiling AS (
  SELECT y.year, coalesce((
    SELECT v.value
    FROM policy_parameters q
    JOIN policy_parameters_values v ON v.record_id = q.record_id AND v.parent = q.pointer
    JOIN policy o ON o.id = q.record_id
    WHERE q.key = 'jp_max_pppk' AND o.status = 'berlaku' AND v."from" <= y.year || '-12-31'
    ORDER BY v."from" DESC LIMIT 1), (
    SELECT p.value
    FROM reference_set s
    JOIN reference_set_parameters p ON p.record_id = s.id AND p.key = 'jp_max_pppk'
    WHERE s.set_id = 'aturan_hitung' AND s.effective_from <= y.year || '-12-31'
    ORDER BY s.effective_from DESC LIMIT 1)) AS maximum
  FROM years y),
person_year AS (
  SELECT f.year, f.maximum, coalesce(c.hours, 0) AS hours
  FROM ceiling f
  JOIN person n ON n.status IN ('PPPK', 'PPPK_PARUH_WAKTU') AND n.active_from <= f.year || '-12-31'
    AND (n.active_to IS NULL OR n.active_to >= f.year || '-12-31')
  LEFT JOIN credit c ON c.person = n.id AND c.year = f.year)
SELECT year, maximum, count(*) AS people, sum(hours > maximum) AS over, exact_sum(hours) AS hours,
  exact_sum(min(hours, maximum)) AS counted,
  ratio(round(100 * exact_sum(hours)) - round(100 * exact_sum(min(hours, maximum))), 100, 2) AS excess,
  max(hours) AS highest
FROM person_year
GROUP BY year, maximum
ORDER BY year;
