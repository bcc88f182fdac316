-- skm-overdue: a service unit whose survey of satisfaction is overdue
-- title.id: unit layanan yang terlambat menyelenggarakan SKM
-- severity: warning
-- source: PermenPANRB 14/2017 Pasal 1 ayat (1) [R58]
-- verified: yes
-- why.en: a unit that serves the public asks it at least once a year
-- why.id: unit layanan publik menyelenggarakan SKM sekurang-kurangnya setahun sekali
-- remedy.en: carry out the survey: `bangkom new skm-survey`
-- remedy.id: selenggarakan surveinya: `bangkom new skm-survey`
-- bad:
-- | opened: 2025-10-01
-- | closed: 2025-10-30
-- good:
-- | opened: 2025-10-01
-- | closed: 2025-11-30
-- message.en: the last survey of `{unit}` was on {last}, more than {months:integer} months ago
-- message.id: SKM terakhir `{unit}` pada {last}, lebih dari {months:integer} bulan yang lalu
WITH term AS (
  SELECT s.effective_from AS since, months.value AS months,
    lead(s.effective_from, 1, '9999-12-31') OVER (ORDER BY s.effective_from) AS until
  FROM reference_set s
  JOIN reference_set_parameters months ON months.record_id = s.id AND months.key = 'skm_bulan'
  WHERE s.set_id = 'ambang'),
latest AS (
  SELECT s.file, s.unit, coalesce(s.closed, s.opened, s.year || '-12-31') AS last,
    row_number() OVER (
      PARTITION BY s.unit ORDER BY coalesce(s.closed, s.opened, s.year || '-12-31') DESC) AS place
  FROM skm_survey s)
SELECT l.file, '/closed' AS pointer, l.unit, l.last, t.months
FROM latest l
JOIN term t ON today() >= t.since AND today() < t.until
LEFT JOIN org_unit u ON u.id = l.unit
WHERE l.place = 1 AND add_months(l.last, t.months) < today()
  AND (u.active_to IS NULL OR u.active_to >= today());
