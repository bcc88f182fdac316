-- tally-sum: counts that do not add up to the respondents
-- title.id: jumlah rekap berbeda dari jumlah responden
-- severity: error
-- source: bangkom [R57]
-- verified: yes
-- why.en: shares of a whole that does not add up mislead
-- why.id: persentase dari jumlah yang tidak cocok menyesatkan
-- remedy.en: correct the counts, put those who did not answer under `blank`, or correct
--   `respondents`
-- remedy.id: perbaiki jumlahnya, isi yang tidak menjawab pada `blank`, atau perbaiki
--   `respondents`
-- bad:
-- | materi,1,3,9,12,,0
-- | waktu,0,0,9,12,,0
-- good:
-- | materi,1,3,9,12,,0
-- | waktu,0,0,9,12,,4
-- message.en: the counts of `{item}` add up to {total:integer}, {respondents:integer} people
--   answered
-- message.id: jumlah rekap `{item}` {total:integer}, padahal respondennya {respondents:integer}
SELECT t.file, t.pointer || '/item' AS pointer, t.item, e.respondents,
  t.count_1 + t.count_2 + t.count_3 + t.count_4 + coalesce(t.count_5, 0) + coalesce(t.blank, 0)
    AS total
FROM evaluation_tally t
JOIN evaluation e ON e.id = t.evaluation
WHERE t.count_1 + t.count_2 + t.count_3 + t.count_4 + coalesce(t.count_5, 0) + coalesce(t.blank, 0)
  <> e.respondents;
