-- satisfaction-by-year: public satisfaction with all services together
-- title.id: indeks kepuasan masyarakat seluruh layanan
-- description.en: Respondents of all services are pooled: a service that asked more people counts more.
--   It is not the mean of the services' indexes. Each survey keeps its own way of weighting.
-- description.id: Responden semua layanan digabungkan: layanan dengan responden lebih banyak berbobot
--   lebih besar. Bukan rata-rata dari indeks tiap layanan. Tiap survei memakai cara bobotnya sendiri.
-- formula: index = sum(index of a service * its respondents) / sum(respondents)
-- source: PermenPANRB 14/2017; pooling: [CONVENTION] [S21]
-- verified: no
-- small-groups: SELECT p.value FROM reference_set s
--   JOIN reference_set_parameters p ON p.record_id = s.id
--   WHERE s.set_id = 'ambang' AND p.key = 'kelompok_kecil' AND s.effective_from <= today()
--   ORDER BY s.effective_from DESC LIMIT 1
-- suppress: respondents; hides score, grade, quality
-- column year: year; Year; Tahun
-- column period: text; Period; Periode
-- column services: integer; Services; Layanan
-- column respondents: integer; Respondents; Responden
-- column mode: text; Weight; Bobot
-- column score: decimal 2; Index; Indeks
-- column grade: text; Grade; Mutu
-- column quality: text; Quality; Kinerja layanan
-- column verified: text; Bands verified; Rentang terverifikasi
WITH element AS (
  SELECT record_id AS survey, ordinal, element,
    count_1 + count_2 + count_3 + count_4 AS n,
    count_1 + 2 * count_2 + 3 * count_3 + 4 * count_4 AS total
  FROM skm_survey_elements),
-- Index times respondents: 25 or 24.75 times the mean over elements of sum(value), in hundredths.
survey AS (
  SELECT v.id, v.year, v.period, v.sample, v.weight_mode, CASE v.weight_mode WHEN 'two_decimals'
      THEN 2475 ELSE 2500 END * sum(e.total) AS total, sum(e.n) AS n
  FROM skm_survey v
  JOIN element e ON e.survey = v.id
  GROUP BY v.id),
score AS (
  SELECT year, period, count(*) AS services, sum(sample) AS respondents,
    CASE WHEN min(weight_mode) = max(weight_mode) THEN min(weight_mode) ELSE 'campuran' END AS mode,
    ratio(sum(total), 100 * sum(n), 2) AS score
  FROM survey GROUP BY year, period)
SELECT c.year, c.period, c.services, c.respondents, c.mode, c.score, (
    SELECT b.code
    FROM reference_set s JOIN reference_set_bands b ON b.record_id = s.id
    WHERE s.set_id = 'skm_mutu' AND s.effective_from = (
        SELECT max(o.effective_from) FROM reference_set o
        WHERE o.set_id = 'skm_mutu' AND o.effective_from <= c.year || '-12-31')
      AND b.minimum <= c.score
    ORDER BY b.minimum DESC LIMIT 1) AS grade, (
    SELECT b.name
    FROM reference_set s JOIN reference_set_bands b ON b.record_id = s.id
    WHERE s.set_id = 'skm_mutu' AND s.effective_from = (
        SELECT max(o.effective_from) FROM reference_set o
        WHERE o.set_id = 'skm_mutu' AND o.effective_from <= c.year || '-12-31')
      AND b.minimum <= c.score
    ORDER BY b.minimum DESC LIMIT 1) AS quality,
  CASE (
    SELECT min(coalesce(b.verified, s.verified))
    FROM reference_set s JOIN reference_set_bands b ON b.record_id = s.id
    WHERE s.set_id = 'skm_mutu' AND s.effective_from = (
        SELECT max(o.effective_from) FROM reference_set o
        WHERE o.set_id = 'skm_mutu' AND o.effective_from <= c.year || '-12-31'))
    WHEN 1 THEN 'ya' WHEN 0 THEN 'tidak' END AS verified
FROM score c
ORDER BY c.year DESC, c.period;
