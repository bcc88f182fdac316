-- plan-schedule: a plan item outside the year of its plan, or ending before it starts
-- title.id: butir rencana di luar tahun rencananya, atau selesai sebelum mulai
-- severity: error
-- source: PP 11/2017 Pasal 205 ayat (3) [R21]
-- verified: yes
-- why.en: a plan is for one year, and is paid from that year's budget
-- why.id: rencana berlaku satu tahun dan dibiayai anggaran tahun itu
-- remedy.en: correct the dates, or move the item to the plan of its year
-- remedy.id: perbaiki tanggalnya, atau pindahkan ke rencana tahunnya
-- bad:
-- | schedule:
-- |   start: 2027-12-30
-- |   end: 2028-01-02
-- good:
-- | schedule:
-- |   start: 2027-12-27
-- |   end: 2027-12-30
-- message.en: {start} to {end} is not within the plan's year {year:text}
-- message.id: {start} sampai {end} tidak di dalam tahun rencana {year:text}
-- related.en: it ends here
-- related.id: selesai di sini
SELECT i.file, '/schedule/start' AS pointer, i.schedule_start AS start, i.schedule_end AS "end", p.year,
  '/schedule/end' AS related_pointer
FROM plan_item i
JOIN plan p ON p.id = i.plan
WHERE i.schedule_start <> '' AND i.schedule_end <> ''
  AND (i.schedule_end < i.schedule_start
    OR CAST(substr(i.schedule_start, 1, 4) AS INTEGER) <> p.year
    OR CAST(substr(i.schedule_end, 1, 4) AS INTEGER) <> p.year);
