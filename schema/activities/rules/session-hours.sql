-- session-hours: sessions that do not add up to the hours of the programme
-- title.id: jumlah JP sesi berbeda dari JP program
-- severity: error
-- source: bangkom [R35]
-- verified: yes
-- why.en: hours are credited from the programme; its sessions have to bear them out
-- why.id: JP diakui menurut programnya; sesi-sesinya harus mendukungnya
-- remedy.en: correct `hours`, or the hours of the sessions
-- remedy.id: perbaiki `hours`, atau JP sesinya
-- bad:
-- | - {date: 2026-03-02, hours: 8}
-- | - {date: 2026-03-03, hours: 7.5}
-- good:
-- | - {date: 2026-03-02, hours: 8}
-- | - {date: 2026-03-03, hours: 8}
-- message.en: the sessions add up to {total:number} hours, the programme has {hours:number}
-- message.id: jumlah sesi {total:number} JP, programnya {hours:number} JP
SELECT a.file, '/hours' AS pointer, a.hours, exact_sum(s.hours) AS total
FROM activity a
JOIN activity_sessions s ON s.record_id = a.id
GROUP BY a.file
HAVING exact_sum(s.hours) <> a.hours;
