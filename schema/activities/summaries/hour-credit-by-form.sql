-- hour-credit-by-form: training hours by form of learning
-- title.id: jam pelajaran menurut jalur pengembangan
-- description.en: Hours by the conversion in force at the activity's end: daily and monthly limits hold
--   for a person over all activities of the form; an international one counts by its own figure or
--   factor.
-- description.id: JP menurut konversi yang berlaku pada akhir kegiatan: batas harian dan bulanan
--   berlaku bagi seorang pegawai atas semua kegiatan jalur itu; kegiatan internasional dihitung
--   menurut angka atau faktornya sendiri.
-- formula: unit jp: attended hours, at most daily_max a day, times the factor; kali: sessions, at
--   most monthly_max a month, times hours; hari: days times hours; kegiatan: hours once
-- source: Peraturan LAN 10/2018; the reference set jalur_jp [S4]
-- verified: no
-- small-groups: SELECT p.value FROM reference_set s
--   JOIN reference_set_parameters p ON p.record_id = s.id
--   WHERE s.set_id = 'ambang' AND p.key = 'kelompok_kecil' AND s.effective_from <= today()
--   ORDER BY s.effective_from DESC LIMIT 1
-- suppress: people across form within year; hides attended, credited, mean_credited
-- column year: year; Year; Tahun
-- column form: text; Form; Jalur
-- column form_name: text; Name; Nama
-- column activities: integer; Activities; Kegiatan
-- column people: integer; People; Pegawai
-- column attended: decimal 2; Attended (JP); Diikuti (JP)
-- column credited: decimal 2; Credited (JP); Diakui (JP)
-- column mean_credited: decimal 2; Mean credited; Rata-rata diakui
-- column verified: text; Conversion verified; Konversi terverifikasi
WITH rate AS (
  SELECT a.id AS activity, f.unit, f.daily_max, f.monthly_max, f.national_hours,
    coalesce(f.verified, s.verified) AS verified,
    CASE a.scope WHEN 'internasional' THEN coalesce(f.international_factor, 1) ELSE 1 END AS factor,
    CASE a.scope WHEN 'internasional' THEN f.international_hours END AS abroad
  FROM activity a
  JOIN reference_set s ON s.set_id = 'jalur_jp' AND s.effective_from = (
    SELECT max(o.effective_from) FROM reference_set o
    WHERE o.set_id = 'jalur_jp' AND o.effective_from <= a.end)
  JOIN reference_set_forms f ON f.record_id = s.id AND f.code = a.form),
-- Sessions, or the whole activity as one where none are recorded; hours in hundredths.
session AS (
  SELECT a.id AS activity, s.date, round(100 * s.hours) AS hours, 1 AS days,
    row_number() OVER (PARTITION BY a.id ORDER BY s.date, s.ordinal) AS nth,
    count(*) OVER (PARTITION BY a.id) AS sessions
  FROM activity a JOIN activity_sessions s ON s.record_id = a.id
  UNION ALL
  SELECT a.id, a.start, round(100 * a.hours), 1 + days_between(a.start, a.end), 1, 1
  FROM activity a WHERE NOT EXISTS (SELECT 1 FROM activity_sessions s WHERE s.record_id = a.id)),
part AS (
  SELECT p.person, p.activity, a.form, a.scope, CAST(substr(a.end, 1, 4) AS INTEGER) AS year,
    round(100 * p.attended_hours) AS attended, round(100 * a.hours) AS hours,
    p.hours_credited AS recorded, r.unit, r.daily_max, r.monthly_max, r.factor,
    coalesce(r.abroad, r.national_hours * r.factor) AS each,
    r.verified
  FROM participation p
  JOIN activity a ON a.id = p.activity
  LEFT JOIN rate r ON r.activity = a.id
  WHERE a.status = 'selesai' AND p.result IN ('lulus', 'hadir')),
-- What was attended in part counts by the share attended; of sessions that are counted, at least one.
attended AS (
  SELECT p.*, s.date, s.days, ratio(s.hours * min(p.attended, p.hours), p.hours, 9) AS here
  FROM part p
  JOIN session s ON s.activity = p.activity
  WHERE p.unit = 'jp'
    OR s.nth <= max(1, CAST(ratio(s.sessions * min(p.attended, p.hours), p.hours, 6) AS INTEGER))),
-- Credit in ten-thousandths of an hour.
credit AS (
  SELECT year, person, form, attended * round(100 * factor) AS credit
  FROM part WHERE unit = 'jp' AND daily_max IS NULL
  UNION ALL
  SELECT year, person, form, min(sum(here), round(100 * daily_max) * max(days)) * round(100 * factor)
  FROM attended WHERE unit = 'jp' AND daily_max IS NOT NULL GROUP BY year, person, form, scope, date
  UNION ALL
  SELECT year, person, form, min(count(*), coalesce(monthly_max, count(*))) * round(10000 * each)
  FROM attended WHERE unit = 'kali' GROUP BY year, person, form, scope, substr(date, 1, 7)
  UNION ALL
  SELECT year, person, form,
    max(1, CAST(ratio(max(days, count(DISTINCT date)) * min(attended, hours), hours, 6) AS INTEGER))
      * round(10000 * each)
  FROM (SELECT p.*, s.date, s.days FROM part p JOIN session s ON s.activity = p.activity)
  WHERE unit = 'hari' GROUP BY year, person, form, activity
  UNION ALL
  SELECT year, person, form, round(10000 * each) FROM part WHERE unit IN ('kegiatan', 'semester')),
form_credit AS (
  SELECT year, form, sum(credit) AS credit FROM credit GROUP BY year, form),
form_part AS (
  SELECT year, form, count(DISTINCT activity) AS activities, count(DISTINCT person) AS people,
    exact_sum(attended) AS attended, min(coalesce(verified, 0)) AS verified
  FROM part GROUP BY year, form)
SELECT p.year, p.form, (
    SELECT f.name FROM reference_set s JOIN reference_set_forms f ON f.record_id = s.id
    WHERE s.set_id = 'jalur_jp' AND f.code = p.form AND s.effective_from <= p.year || '-12-31'
    ORDER BY s.effective_from DESC LIMIT 1) AS form_name,
  p.activities, p.people, ratio(p.attended, 100, 2) AS attended, ratio(c.credit, 10000, 2) AS credited,
  ratio(c.credit, 10000 * p.people, 2) AS mean_credited,
  CASE p.verified WHEN 1 THEN 'ya' ELSE 'tidak' END AS verified
FROM form_part p
LEFT JOIN form_credit c ON c.year = p.year AND c.form = p.form
ORDER BY p.year, p.form;
