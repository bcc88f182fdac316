-- distance-hours: distance training with too few or too many hours a day
-- title.id: pelatihan jarak jauh dengan JP sehari terlalu sedikit atau terlalu banyak
-- severity: warning
-- source: kumpulan acuan `ambang` pjj_jp_min dan pjj_jp_max [R46]
-- verified: no
-- why.en: few hours a day are no training, many can't be followed on a screen
-- why.id: JP sehari yang sedikit belum layak disebut pelatihan, yang banyak sulit diikuti di
--   layar
-- remedy.en: correct the hours or the dates
-- remedy.id: perbaiki JP atau tanggalnya
-- bad:
-- | start: 2026-03-02
-- | end: 2026-03-03
-- | hours: 24
-- good:
-- | start: 2026-03-02
-- | end: 2026-03-05
-- | hours: 24
-- message.en: {hours:number} hours in {days:integer} days; {least:number} to {most:number} a day
--   are usual
-- message.id: {hours:number} JP dalam {days:integer} hari; lazimnya {least:number} sampai
--   {most:number} JP sehari
WITH term AS (
  SELECT s.effective_from AS since, lo.value AS least, hi.value AS most,
    lead(s.effective_from, 1, '9999-12-31') OVER (ORDER BY s.effective_from) AS until
  FROM reference_set s
  JOIN reference_set_parameters lo ON lo.record_id = s.id AND lo.key = 'pjj_jp_min'
  JOIN reference_set_parameters hi ON hi.record_id = s.id AND hi.key = 'pjj_jp_max'
  WHERE s.set_id = 'ambang'),
spread AS (
  SELECT a.file, a.start, a.hours,
    iif(count(s.date) > 0, count(DISTINCT s.date), days_between(a.start, a.end) + 1) AS days
  FROM activity a
  LEFT JOIN activity_sessions s ON s.record_id = a.id
  WHERE a.form = 'NKL04' AND a.status <> 'batal'
  GROUP BY a.file)
SELECT d.file, '/hours' AS pointer, d.hours, d.days, t.least, t.most
FROM spread d
JOIN term t ON d.start >= t.since AND d.start < t.until
WHERE d.hours < t.least * d.days OR d.hours > t.most * d.days;
