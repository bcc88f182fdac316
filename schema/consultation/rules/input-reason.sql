-- input-reason: a rejection with too short a reason
-- title.id: penolakan dengan alasan terlalu singkat
-- severity: error
-- source: kesepakatan bangkom, kumpulan acuan `ambang` alasan_tolak_huruf [R78]
-- verified: no
-- why.en: who is refused may know why in more than a word
-- why.id: yang ditolak berhak atas alasan yang lebih dari satu kata
-- remedy.en: say in a sentence why
-- remedy.id: jelaskan alasannya dalam satu kalimat
-- bad:
-- | reason: Tidak bisa
-- good:
-- | reason: Bukan kewenangan kabupaten, diteruskan ke provinsi
-- message.en: the reason has {length:integer} characters, at least {least:integer} are wanted
-- message.id: alasannya {length:integer} huruf, sedikitnya perlu {least:integer}
WITH term AS (
  SELECT s.effective_from AS since, least.value AS least,
    lead(s.effective_from, 1, '9999-12-31') OVER (ORDER BY s.effective_from) AS until
  FROM reference_set s
  JOIN reference_set_parameters least ON least.record_id = s.id AND least.key = 'alasan_tolak_huruf'
  WHERE s.set_id = 'ambang')
SELECT i.file, '/reason' AS pointer, length(i.reason) AS length, t.least
FROM public_input i
JOIN term t ON i.received_on >= t.since AND i.received_on < t.until
WHERE i.disposition = 'ditolak' AND length(i.reason) < t.least;
