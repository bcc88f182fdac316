-- input-forum-date: an input from a forum that had not taken place yet
-- title.id: masukan dari forum yang belum berlangsung
-- severity: error
-- source: bangkom [R82]
-- verified: yes
-- why.en: what was said in a forum is received on its day or later
-- why.id: yang disampaikan dalam forum diterima pada hari itu atau sesudahnya
-- remedy.en: correct `received_on` or `forum`
-- remedy.id: perbaiki `received_on` atau `forum`
-- bad:
-- | received_on: 2026-02-16
-- good:
-- | received_on: 2026-02-17
-- message.en: received on {received}, the forum `{forum}` was on {date}
-- message.id: diterima {received}, sedangkan forum `{forum}` berlangsung {date}
SELECT i.file, '/received_on' AS pointer, i.received_on AS received, i.forum, f.date
FROM public_input i
JOIN public_forum f ON f.id = i.forum
WHERE i.received_on < f.date;
