-- sample-adequacy: whether surveys asked enough people
-- title.id: kecukupan sampel survei
-- description.en: The smallest sample for the population, and how much of it was reached; of surveys of
--   public satisfaction and of needs.
-- description.id: Sampel terkecil untuk populasinya, dan berapa yang tercapai; untuk survei kepuasan
--   masyarakat dan survei kebutuhan.
-- formula: minimum = X2 * N * P * (1 - P) / (d2 * (N - 1) + X2 * P * (1 - P)), half up, with X2 = 3.841,
--   P = 0.5, d = 0.05; reached = 100 * sample / minimum
-- source: Krejcie and Morgan 1970 [S16]
-- verified: yes
-- column survey: id; Survey; Survei
-- column title: text; Title; Judul
-- column year: year; Year; Tahun
-- column population: integer; Population; Populasi
-- column sample: integer; Sample; Sampel
-- column minimum: integer; Minimum; Minimum
-- column reached: percent 2; Reached; Tercapai
-- column verdict: text; Enough; Cukup
WITH survey AS (
  SELECT id, title, year, population, sample FROM skm_survey
  UNION ALL
  SELECT id, title, year, population, sample FROM needs_survey)
SELECT id AS survey, title, year, population, sample, krejcie_morgan(population) AS minimum,
  percent(sample, krejcie_morgan(population)) AS reached,
  CASE WHEN sample >= krejcie_morgan(population) THEN 'ya' ELSE 'tidak' END AS verdict
FROM survey
ORDER BY year DESC, reached, id;
