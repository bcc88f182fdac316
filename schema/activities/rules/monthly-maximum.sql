-- monthly-maximum: more of one form credited in a month than counts
-- title.id: JP satu jalur yang diakui sebulan melebihi batasnya
-- severity: error
-- source: Peraturan LAN 10/2018, kumpulan acuan `jalur_jp` [R38]
-- verified: no
-- why.en: coaching, mentoring and guidance at work count a few times a month only, however often
--   they take place
-- why.id: coaching, mentoring, dan bimbingan di tempat kerja hanya dihitung beberapa kali sebulan
-- remedy.en: credit 0 hours for what is over the maximum of the month
-- remedy.id: isi `hours_credited` 0 untuk yang melebihi batas sebulan
-- bad:
-- | person,attended_hours,hours_credited,result
-- | ASN-00000MD,2,2,hadir
-- good:
-- | person,attended_hours,hours_credited,result
-- | ASN-00000MD,2,0,hadir
-- message.en: `{person}` has {credited:number} hours of {form} credited in {month}; at most
--   {most:number} count
-- message.id: `{person}` memperoleh {credited:number} JP {form} pada {month}; paling banyak
--   {most:number} yang diakui
WITH forms AS (
  SELECT f.code, f.unit, f.national_hours, f.international_hours, f.international_factor,
    f.daily_max, f.monthly_max, coalesce(f.verified, s.verified) AS verified,
    s.effective_from AS since,
    lead(s.effective_from, 1, '9999-12-31') OVER (
      PARTITION BY f.code ORDER BY s.effective_from) AS until
  FROM reference_set s
  JOIN reference_set_forms f ON f.record_id = s.id
  WHERE s.set_id = 'jalur_jp'),
credit AS (
  SELECT p.person, a.form, substr(a.start, 1, 7) AS month,
    exact_sum(p.hours_credited) AS credited, max(p.file) AS file,
    max(f.monthly_max) * max(iif(a.scope = 'internasional',
      coalesce(f.international_hours, f.national_hours * f.international_factor),
      f.national_hours)) AS most
  FROM participation p
  JOIN activity a ON a.id = p.activity
  JOIN forms f ON f.code = a.form AND a.start >= f.since AND a.start < f.until
  WHERE f.monthly_max IS NOT NULL AND p.hours_credited > 0
  GROUP BY p.person, a.form, month)
SELECT p.file, p.pointer || '/hours_credited' AS pointer, c.person, c.form, c.month, c.credited,
  c.most
FROM credit c
JOIN participation p ON p.file = c.file AND p.person = c.person
WHERE c.credited > c.most;
