-- input-deadlines: until when each public input has to be answered
-- title.id: batas waktu menjawab tiap masukan publik
-- description.en: Overdue ones first. Working days are Monday to Friday without the holidays of the
--   reference sets hari_libur; the day of receipt does not count. An input that nobody has looked at
--   has to be verified first.
-- description.id: Yang lewat batas di atas. Hari kerja adalah Senin sampai Jumat tanpa hari libur dalam
--   data acuan hari_libur; hari diterima tidak dihitung. Masukan yang belum diperiksa harus
--   diverifikasi dulu.
-- formula: due_on = the working day number n after received_on; n by class from the reference set
--   batas_tanggapan
-- source: UU 25/2009; SP4N-LAPOR!; the reference set batas_tanggapan [S20]
-- verified: no
-- column input: id; Input; Masukan
-- column class: text; Class; Golongan
-- column received_on: date; Received; Diterima
-- column step: text; What is due; Yang ditunggu
-- column days: integer; Days; Hari
-- column due_on: date; Due; Batas
-- column responded_on: date; Answered; Dijawab
-- column state: text; State; Keadaan
-- column verified: text; Limit verified; Batas terverifikasi
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
SELECT id AS input, class, received_on, code AS step, days, due_on, responded_on, state,
  CASE verified WHEN 1 THEN 'ya' ELSE 'tidak' END AS verified
FROM state
ORDER BY CASE state WHEN 'lewat batas' THEN 1 WHEN 'berjalan' THEN 2 WHEN 'tanpa tanggal' THEN 3
    WHEN 'terlambat' THEN 4 ELSE 5 END, due_on, id;
