-- learning-gain: how much participants learned, from tests before and after
-- title.id: kenaikan nilai peserta dari tes awal ke tes akhir (N-gain)
-- description.en: The mean of the participants' own gains, not the gain of the means. Who had the
--   greatest score before can gain nothing: counted, but left out of the mean.
-- description.id: Rata-rata kenaikan tiap peserta, bukan kenaikan dari rata-rata. Yang nilai awalnya
--   sudah maksimum tidak dapat naik: dihitung jumlahnya, tidak masuk rata-rata.
-- formula: gain = (post - pre) / (max - pre); category by the reference set n_gain_kategori, of the
--   mean as it is shown
-- source: Hake 1998 [S13]
-- verified: no
-- small-groups: SELECT p.value FROM reference_set s
--   JOIN reference_set_parameters p ON p.record_id = s.id
--   WHERE s.set_id = 'ambang' AND p.key = 'kelompok_kecil' AND s.effective_from <= today()
--   ORDER BY s.effective_from DESC LIMIT 1
-- suppress: high, medium, low, decline of people
-- suppress: people; hides pre_mean, post_mean, gain, category
-- suppress: at_maximum
-- column year: year; Year; Tahun
-- column activity: id; Activity id; Id kegiatan
-- column activity_title: text; Activity; Kegiatan
-- column people: integer; People; Peserta
-- column at_maximum: integer; At the maximum before; Awal sudah maksimum
-- column pre_mean: decimal 2; Before; Awal
-- column post_mean: decimal 2; After; Akhir
-- column gain: decimal 4; Mean gain; Rata-rata kenaikan
-- column category: text; Category; Kategori
-- column high: integer; High; Tinggi
-- column medium: integer; Medium; Sedang
-- column low: integer; Low; Rendah
-- column decline: integer; Decline; Turun
-- column verified: text; Bands verified; Batas terverifikasi
WITH score AS (
  SELECT p.activity, round(10000 * p.pre_score) AS pre, round(10000 * p.post_score) AS post,
    round(10000 * coalesce(p.max_score, 100)) AS top
  FROM participation p
  WHERE p.pre_score IS NOT NULL AND p.post_score IS NOT NULL),
chosen AS MATERIALIZED (
  SELECT a.id AS activity, (
    SELECT s.id FROM reference_set s
    WHERE s.set_id = 'n_gain_kategori' AND s.effective_from <= a.end
    ORDER BY s.effective_from DESC LIMIT 1) AS bands
  FROM activity a),
gained AS MATERIALIZED (
  SELECT s.*, c.bands, ratio(s.post - s.pre, s.top - s.pre, 12) AS gain
  FROM score s
  JOIN chosen c ON c.activity = s.activity
  WHERE s.pre < s.top),
graded AS (
  SELECT g.*, (
    SELECT b.code FROM reference_set_bands b
    WHERE b.record_id = g.bands AND (b.minimum IS NULL OR b.minimum <= g.gain)
    ORDER BY b.minimum DESC LIMIT 1) AS band
  FROM gained g),
gain AS (
  SELECT activity, count(*) AS people, ratio(sum(pre), 10000 * count(*), 2) AS pre_mean,
    ratio(sum(post), 10000 * count(*), 2) AS post_mean,
    mean_of_ratios(post - pre, top - pre, 4) AS gain,
    sum(band IS 'tinggi') AS high, sum(band IS 'sedang') AS medium, sum(band IS 'rendah') AS low,
    sum(band IS 'turun') AS decline
  FROM graded GROUP BY activity)
SELECT CAST(substr(a.end, 1, 4) AS INTEGER) AS year, a.id AS activity, a.title AS activity_title,
  coalesce(g.people, 0) AS people,
  (SELECT count(*) FROM score s WHERE s.activity = a.id AND s.pre >= s.top) AS at_maximum,
  g.pre_mean, g.post_mean, g.gain, (
    SELECT b.name FROM reference_set_bands b
    WHERE b.record_id = c.bands AND g.gain IS NOT NULL
      AND (b.minimum IS NULL OR b.minimum <= g.gain)
    ORDER BY b.minimum DESC LIMIT 1) AS category, g.high, g.medium, g.low, g.decline,
  CASE (
    SELECT min(coalesce(b.verified, s.verified)) FROM reference_set_bands b
    JOIN reference_set s ON s.id = b.record_id WHERE b.record_id = c.bands)
    WHEN 1 THEN 'ya' WHEN 0 THEN 'tidak' END AS verified
FROM activity a
JOIN chosen c ON c.activity = a.id
LEFT JOIN gain g ON g.activity = a.id
WHERE a.id IN (SELECT activity FROM score)
ORDER BY a.end DESC, a.title, a.id;
