-- plan-coverage: which needs the plan answers
-- title.id: kebutuhan yang dijawab rencana
-- description.en: For each competency of a survey: in how many units people fall short, and in
--   how many of these a plan item answers it.
-- description.id: Untuk tiap kompetensi dalam survei: di berapa perangkat daerah pegawainya
--   kurang, dan di berapa yang dijawab butir rencana.
-- formula: share = 100 * answered / units
-- source: PP 11/2017 Pasal 203 ayat (5), 206 [R24]
-- verified: yes
-- column survey: id; Survey; Survei
-- column year: year; Year; Tahun
-- column competency: id; Competency id; Id kompetensi
-- column code: text; Code; Kode
-- column competency_name: text; Competency; Kompetensi
-- column units: integer; Units with need; Perangkat daerah dengan kebutuhan
-- column answered: integer; Answered; Dijawab
-- column share: percent 2; Share answered; Bagian dijawab
WITH required AS (
  SELECT s.position, q.competency, max(q.level) AS level
  FROM competency_standard s
  JOIN competency_standard_requirements q ON q.record_id = s.id
  GROUP BY s.position, q.competency),
need AS (
  SELECT DISTINCT r.survey, n.unit, r.competency
  FROM needs_response r
  JOIN person n ON n.id = r.person
  JOIN required q ON q.position = n.position AND q.competency = r.competency
  WHERE q.level > r.actual_level),
answer AS (
  SELECT n.survey, n.unit, n.competency, EXISTS (
    SELECT 1 FROM plan_item_needs i
    WHERE i.survey = n.survey AND i.competency = n.competency
      AND (i.unit = n.unit OR i.unit IS NULL)) AS is_answered
  FROM need n)
SELECT a.survey, v.year, a.competency, c.code, c.name AS competency_name, count(*) AS units,
  sum(a.is_answered) AS answered, percent(sum(a.is_answered), count(*)) AS share
FROM answer a
JOIN needs_survey v ON v.id = a.survey
JOIN competency c ON c.id = a.competency
GROUP BY a.survey, a.competency
ORDER BY v.year DESC, c.code;
