-- evaluation-representative: an evaluation that few have answered
-- title.id: evaluasi yang dijawab terlalu sedikit orang
-- severity: warning
-- source: kesepakatan bangkom, kumpulan acuan `ambang` responden_min dan respons_min [R54]
-- verified: no
-- why.en: the few who answered may not speak for the others
-- why.id: yang sedikit belum tentu mewakili semuanya
-- remedy.en: ask once more; otherwise the summary says that it does not represent everybody
-- remedy.id: minta jawaban lagi; bila tidak, ringkasannya dinyatakan tidak representatif
-- bad:
-- | invited: 40
-- | respondents: 11
-- good:
-- | invited: 40
-- | respondents: 12
-- message.en: {respondents:integer}{rate_en} answered; at least {least:integer} and
--   {share:number} % are needed
-- message.id: {respondents:integer}{rate_id} menjawab; sedikitnya perlu {least:integer} dan
--   {share:number} %
WITH term AS (
  SELECT s.effective_from AS since, least.value AS least, share.value AS share,
    lead(s.effective_from, 1, '9999-12-31') OVER (ORDER BY s.effective_from) AS until
  FROM reference_set s
  JOIN reference_set_parameters least ON least.record_id = s.id AND least.key = 'responden_min'
  JOIN reference_set_parameters share ON share.record_id = s.id AND share.key = 'respons_min'
  WHERE s.set_id = 'ambang')
SELECT e.file, '/respondents' AS pointer, e.respondents, t.least, t.share,
  coalesce(' of ' || e.invited, '') AS rate_en, coalesce(' dari ' || e.invited, '') AS rate_id
FROM evaluation e
JOIN term t ON e.opened >= t.since AND e.opened < t.until
WHERE e.closed <= today()
  AND (e.respondents < t.least OR percent(e.respondents, e.invited) < t.share);
