-- activity-year: an activity outside the year of its plan
-- title.id: kegiatan di luar tahun rencananya
-- severity: error
-- source: PP 11/2017 Pasal 205 ayat (3) [R34]
-- verified: yes
-- why.en: a plan is for one year; what moves to the next is carried over, and says so
-- why.id: rencana berlaku satu tahun; kegiatan yang bergeser ke tahun berikutnya adalah luncuran
--   dan dinyatakan demikian
-- remedy.en: correct the dates, or set `carried_over: true`
-- remedy.id: perbaiki tanggalnya, atau isi `carried_over: true`
-- bad:
-- | start: 2027-01-11
-- | end: 2027-01-13
-- good:
-- | start: 2026-01-11
-- | end: 2026-01-13
-- message.en: {start} to {end} is outside the plan's year {year:text}
-- message.id: {start} sampai {end} di luar tahun rencana {year:text}
SELECT a.file, '/start' AS pointer, a.start, a.end AS "end", p.year
FROM activity a
JOIN plan_item i ON i.id = a.plan_item
JOIN plan p ON p.id = i.plan
WHERE a.carried_over IS NOT 1 AND a.status <> 'batal'
  AND (CAST(substr(a.start, 1, 4) AS INTEGER) <> p.year OR CAST(substr(a.end, 1, 4) AS INTEGER) <> p.year);
