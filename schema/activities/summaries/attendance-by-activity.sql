-- attendance-by-activity: who came, and who attended enough hours
-- title.id: kehadiran menurut kegiatan
-- description.en: How many of those registered came, and how many of these attended the share of the
--   hours that is needed to pass.
-- description.id: Berapa dari yang terdaftar hadir, dan berapa dari yang hadir mengikuti bagian JP
--   yang diperlukan untuk lulus.
-- formula: attendance = 100 * attended / registered; a person's share = 100 * attended hours / hours of
--   the activity, enough from the parameter kehadiran_lulus of the reference set ambang
-- source: kehadiran_lulus: [CONVENTION] [S9]
-- verified: no
-- small-groups: SELECT p.value FROM reference_set s
--   JOIN reference_set_parameters p ON p.record_id = s.id
--   WHERE s.set_id = 'ambang' AND p.key = 'kelompok_kecil' AND s.effective_from <= today()
--   ORDER BY s.effective_from DESC LIMIT 1
-- suppress: registered, attended; hides attendance
-- suppress: enough, short of attended; hides share_enough
-- personal: lowest, highest
-- column year: year; Year; Tahun
-- column activity: id; Activity id; Id kegiatan
-- column activity_title: text; Activity; Kegiatan
-- column registered: integer; Registered; Terdaftar
-- column attended: integer; Attended; Hadir
-- column attendance: percent 2; Attendance; Kehadiran
-- column hours: number; Hours (JP); JP
-- column enough: integer; Enough hours; JP cukup
-- column short: integer; Too few hours; JP kurang
-- column share_enough: percent 2; Share enough; Bagian cukup
-- column lowest: percent 2; Lowest; Terendah
-- column highest: percent 2; Highest; Tertinggi
WITH pass AS (
  SELECT a.id AS activity, (
    SELECT p.value
    FROM reference_set s
    JOIN reference_set_parameters p ON p.record_id = s.id AND p.key = 'kehadiran_lulus'
    WHERE s.set_id = 'ambang' AND s.effective_from <= a.end
    ORDER BY s.effective_from DESC LIMIT 1) AS share
  FROM activity a),
part AS (
  SELECT a.id AS activity, p.attended_hours AS attended, a.hours,
    round(10000 * p.attended_hours) >= round(100 * s.share * a.hours) AS enough
  FROM activity a
  JOIN pass s ON s.activity = a.id
  LEFT JOIN participation p ON p.activity = a.id AND p.attended_hours > 0
    AND p.result <> 'mengundurkan_diri'
  WHERE a.status = 'selesai')
SELECT CAST(substr(a.end, 1, 4) AS INTEGER) AS year, a.id AS activity, a.title AS activity_title,
  a.registered, count(p.attended) AS attended, percent(count(p.attended), a.registered) AS attendance,
  a.hours, sum(p.enough) AS enough, sum(NOT p.enough) AS short,
  percent(sum(p.enough), count(p.enough)) AS share_enough, percent(min(p.attended), a.hours) AS lowest,
  percent(max(p.attended), a.hours) AS highest
FROM part p
JOIN activity a ON a.id = p.activity
GROUP BY a.id
ORDER BY a.end DESC, a.title, a.id;
