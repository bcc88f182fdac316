-- input-overdue: a public input that should have been answered by now
-- title.id: masukan publik yang melewati batas jawabnya
-- severity: warning
-- source: UU 25/2009; praktik SP4N-LAPOR!; kumpulan acuan `batas_tanggapan` dan `hari_libur`
--   [R79]
-- verified: no
-- why.en: people wait for an answer; the law sets the term
-- why.id: masyarakat menunggu jawaban; tenggatnya ditetapkan peraturan
-- remedy.en: answer it, and fill in `responded_on`, `disposition` and `reason`
-- remedy.id: jawab, lalu isi `responded_on`, `disposition`, dan `reason`
-- bad:
-- | summary: Antrean panjang
-- | status: ditindaklanjuti
-- good:
-- | summary: Antrean panjang
-- | status: ditindaklanjuti
-- | responded_on: 2026-03-23
-- message.en: an answer was due on {due}, {days:integer} working days{unverified_en} after
--   {received}
-- message.id: jawaban jatuh tempo {due}, {days:integer} hari kerja{unverified_id} sejak
--   {received}
WITH RECURSIVE bounds AS (
  SELECT min(received_on) AS first, date(max(received_on), '+200 days') AS last FROM public_input),
calendar(day) AS (
  SELECT first FROM bounds WHERE first IS NOT NULL
  UNION ALL
  SELECT date(c.day, '+1 day') FROM calendar c JOIN bounds b ON c.day < b.last),
holiday AS (
  SELECT DISTINCT h.date
  FROM reference_set s
  JOIN reference_set_holidays h ON h.record_id = s.id
  WHERE s.set_id = 'hari_libur'),
known AS (SELECT DISTINCT substr(date, 1, 4) AS year FROM holiday),
counted AS (
  SELECT day,
    strftime('%w', day) NOT IN ('0', '6') AND day NOT IN (SELECT date FROM holiday) AS works
  FROM calendar),
numbered AS MATERIALIZED (
  SELECT day, works, sum(works) OVER (ORDER BY day) AS place FROM counted),
term AS (
  SELECT r.code, r.days, coalesce(r.verified, s.verified) AS verified, s.effective_from AS since,
    lead(s.effective_from, 1, '9999-12-31') OVER (
      PARTITION BY r.code ORDER BY s.effective_from) AS until
  FROM reference_set s
  JOIN reference_set_response_times r ON r.record_id = s.id
  WHERE s.set_id = 'batas_tanggapan' AND r.day_type = 'kerja'),
due AS (
  SELECT i.file, i.status, i.due_on, i.received_on, i.responded_on, t.days, t.verified,
    d.day AS due
  FROM public_input i
  JOIN term t ON t.code = iif(i.class = 'pengaduan' AND i.supervisory = 1,
      'pengaduan_pengawasan', i.class)
    AND i.received_on >= t.since AND i.received_on < t.until
  JOIN numbered n ON n.day = i.received_on
  JOIN numbered d ON d.works = 1 AND d.place = n.place + t.days
  WHERE substr(i.received_on, 1, 4) IN (SELECT year FROM known)
    AND substr(d.day, 1, 4) IN (SELECT year FROM known))
SELECT file, '/status' AS pointer, due, days, received_on AS received,
  iif(verified = 0, ' (unverified)', '') AS unverified_en,
  iif(verified = 0, ' (belum terverifikasi)', '') AS unverified_id
FROM due
WHERE responded_on IS NULL AND due < today()
  AND status NOT IN ('selesai', 'ditutup', 'tidak_diteruskan');
