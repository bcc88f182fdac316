-- hour-credit: hours credited that the conversion table does not give
-- title.id: JP diakui tidak sesuai tabel konversi
-- severity: error
-- source: Peraturan LAN 10/2018, kumpulan acuan `jalur_jp` [R36, R37, R39, R40]
-- verified: no
-- why.en: hours are worth the same for everybody: the table of the form says how many count, at
--   most so many a day, more for international training
-- why.id: JP dihitung sama bagi semua: tabel jalur menentukan berapa yang diakui, batas
--   seharinya, dan tambahan untuk lingkup internasional
-- remedy.en: write the hours that the table gives, or leave `hours_credited` empty
-- remedy.id: tulis JP menurut tabelnya, atau kosongkan `hours_credited`
-- bad:
-- | person,attended_hours,hours_credited,result
-- | ASN-00000MD,6,5,lulus
-- | ASN-00000NF,6,6,lulus
-- good:
-- | person,attended_hours,hours_credited,result
-- | ASN-00000MD,6,5,lulus
-- | ASN-00000NF,6,5,lulus
-- message.en: {credited:number} hours credited; the table{unverified_en} gives
--   {most_en}{expected:number} for {attended:number} attended
-- message.id: {credited:number} JP diakui; menurut tabel{unverified_id}
--   {most_id}{expected:number} untuk {attended:number} JP yang diikuti
WITH forms AS (
  SELECT f.code, f.unit, f.national_hours, f.international_hours, f.international_factor,
    f.daily_max, f.monthly_max, coalesce(f.verified, s.verified) AS verified,
    s.effective_from AS since,
    lead(s.effective_from, 1, '9999-12-31') OVER (
      PARTITION BY f.code ORDER BY s.effective_from) AS until
  FROM reference_set s
  JOIN reference_set_forms f ON f.record_id = s.id
  WHERE s.set_id = 'jalur_jp'),
days AS (
  SELECT record_id, date, exact_sum(hours) AS hours FROM activity_sessions GROUP BY record_id, date),
times AS (
  SELECT record_id, substr(date, 1, 7) AS month, count(*) AS events
  FROM activity_sessions GROUP BY record_id, month),
daily AS (
  SELECT a.id, count(d.date) AS days, exact_sum(min(d.hours, f.daily_max)) AS most
  FROM activity a
  JOIN forms f ON f.code = a.form AND a.start >= f.since AND a.start < f.until
  LEFT JOIN days d ON d.record_id = a.id
  GROUP BY a.id),
monthly AS (
  SELECT a.id, sum(min(t.events, coalesce(f.monthly_max, t.events))) AS events
  FROM activity a
  JOIN forms f ON f.code = a.form AND a.start >= f.since AND a.start < f.until
  LEFT JOIN times t ON t.record_id = a.id
  GROUP BY a.id),
worth AS MATERIALIZED (
  SELECT a.id, a.hours, f.unit, f.verified,
    iif(a.scope = 'internasional', coalesce(f.international_factor, 1), 1) AS factor,
    coalesce(d.most, f.daily_max * (days_between(a.start, a.end) + 1)) AS most,
    iif(a.scope = 'internasional',
      coalesce(f.international_hours, f.national_hours * f.international_factor),
      f.national_hours)
      * CASE f.unit WHEN 'hari' THEN iif(d.days > 0, d.days, days_between(a.start, a.end) + 1)
        WHEN 'kali' THEN coalesce(m.events, 1) ELSE 1 END AS fixed
  FROM activity a
  JOIN forms f ON f.code = a.form AND a.start >= f.since AND a.start < f.until
  LEFT JOIN daily d ON d.id = a.id
  LEFT JOIN monthly m ON m.id = a.id),
due AS MATERIALIZED (
  SELECT p.file, p.pointer, p.attended_hours, p.hours_credited, w.hours, w.verified,
    CASE WHEN p.result NOT IN ('lulus', 'hadir') THEN 0
      WHEN w.unit = 'jp'
        THEN half_up(min(p.attended_hours, coalesce(w.most, p.attended_hours)) * w.factor, 1)
      ELSE half_up(w.fixed, 1) END AS expected
  FROM participation p
  JOIN worth w ON w.id = p.activity
  WHERE p.hours_credited IS NOT NULL)
SELECT file, pointer || '/hours_credited' AS pointer, hours_credited AS credited, expected,
  attended_hours AS attended,
  iif(verified = 0, ' (unverified)', '') AS unverified_en,
  iif(verified = 0, ' (belum terverifikasi)', '') AS unverified_id,
  iif(attended_hours < hours, 'at most ', '') AS most_en,
  iif(attended_hours < hours, 'paling banyak ', '') AS most_id
FROM due
WHERE hours_credited > expected OR (attended_hours >= hours AND hours_credited <> expected);
