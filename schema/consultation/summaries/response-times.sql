-- response-times: how many public inputs are answered in time
-- title.id: ketepatan waktu menjawab masukan publik
-- description.en: By year of receipt and class. An answer without its date counts as neither in time
--   nor late.
-- description.id: Menurut tahun diterima dan golongan. Jawaban tanpa tanggal tidak dihitung tepat waktu
--   atau terlambat.
-- formula: share_in_time = 100 * in_time / (in_time + late + overdue); due dates as in input-deadlines
-- source: UU 25/2009; SP4N-LAPOR!; the reference set batas_tanggapan [S20]
-- verified: no
-- column year: year; Year; Tahun
-- column class: text; Class; Golongan
-- column received: integer; Received; Masuk
-- column in_time: integer; In time; Tepat waktu
-- column late: integer; Late; Terlambat
-- column overdue: integer; Overdue; Lewat batas
-- column running: integer; Running; Berjalan
-- column undated: integer; Without a date; Tanpa tanggal
-- column share_in_time: percent 2; Share in time; Bagian tepat waktu
-- column verified: text; Limits verified; Batas terverifikasi
WITH RECURSIVE allowed AS (
  SELECT i.id, i.received_on, r.code, r.days, r.day_type, coalesce(r.verified, s.verified) AS verified
  FROM public_input i
  JOIN reference_set s ON s.set_id = 'batas_tanggapan' AND s.effective_from = (
    SELECT max(o.effective_from) FROM reference_set o
    WHERE o.set_id = 'batas_tanggapan' AND o.effective_from <= i.received_on)
  JOIN reference_set_response_times r ON r.record_id = s.id AND r.code = CASE
    WHEN i.status = 'belum_terverifikasi' AND i.responded_on IS NULL THEN 'verifikasi'
    WHEN i.class = 'pengaduan' AND i.supervisory = 1 THEN 'pengaduan_pengawasan'
    ELSE i.class END),
calendar AS (
  SELECT min(received_on) AS day,
    date(max(received_on), (2 * max(days) + 60) || ' days') AS last FROM allowed
  UNION ALL
  SELECT date(day, '1 day'), last FROM calendar WHERE day < last),
holiday AS (
  SELECT DISTINCT h.date AS day FROM reference_set s
  JOIN reference_set_holidays h ON h.record_id = s.id WHERE s.set_id = 'hari_libur'),
-- The number of working days up to a day.
counted AS (
  SELECT c.day, CAST(strftime('%w', c.day) AS INTEGER) BETWEEN 1 AND 5 AND h.day IS NULL AS works,
    sum(CAST(strftime('%w', c.day) AS INTEGER) BETWEEN 1 AND 5 AND h.day IS NULL)
      OVER (ORDER BY c.day) AS number
  FROM calendar c
  LEFT JOIN holiday h ON h.day = c.day),
due AS (
  SELECT a.*, CASE a.day_type WHEN 'kalender' THEN date(a.received_on, a.days || ' days')
    ELSE w.day END AS due_on
  FROM allowed a
  LEFT JOIN counted r ON r.day = a.received_on
  LEFT JOIN counted w ON w.works AND w.number = r.number + a.days),
state AS (
  SELECT d.*, i.class, i.responded_on, CASE
    WHEN i.responded_on <= d.due_on THEN 'tepat waktu'
    WHEN i.responded_on > d.due_on THEN 'terlambat'
    WHEN i.status IN ('selesai', 'ditutup', 'tidak_diteruskan') THEN 'tanpa tanggal'
    WHEN today() > d.due_on THEN 'lewat batas' ELSE 'berjalan' END AS state
  FROM due d
  JOIN public_input i ON i.id = d.id)
SELECT CAST(substr(received_on, 1, 4) AS INTEGER) AS year, class, count(*) AS received,
  sum(state = 'tepat waktu') AS in_time, sum(state = 'terlambat') AS late,
  sum(state = 'lewat batas') AS overdue, sum(state = 'berjalan') AS running,
  sum(state = 'tanpa tanggal') AS undated,
  percent(sum(state = 'tepat waktu'), sum(state IN ('tepat waktu', 'terlambat', 'lewat batas')))
    AS share_in_time,
  CASE min(verified) WHEN 1 THEN 'ya' ELSE 'tidak' END AS verified
FROM state
GROUP BY 1, class
ORDER BY year DESC, class;
