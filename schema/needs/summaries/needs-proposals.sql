-- needs-proposals: a plan item for each need that none answers, drafted from a similar one
-- title.id: usulan butir rencana untuk tiap kebutuhan yang belum dijawab, disusun dari butir serupa
-- description.en: Units and people who fall short in one competency, with form, provider, hours and cost
--   per person of the latest plan item for that competency, or else for one of its type. A draft to
--   edit, not a decision.
-- description.id: Perangkat daerah dan orang yang kurang dalam satu kompetensi, dengan bentuk,
--   penyelenggara, JP, dan biaya per orang dari butir rencana terakhir untuk kompetensi itu, atau untuk
--   kompetensi sejenis. Rancangan untuk disunting, bukan keputusan.
-- formula: people = with gap in units that no item answers; amount = people * budget / people of the
--   similar item
-- source: PP 11/2017 Pasal 206, Pasal 207 ayat (3)
-- verified: yes
-- public: no
-- column survey: id; Survey; Survei
-- column year: year; Year; Tahun
-- column competency: id; Competency id; Id kompetensi
-- column competency_name: text; Competency; Kompetensi
-- column units: text; Units; Perangkat daerah
-- column people: integer; People; Orang
-- column need: integer; Levels short; Tingkat kurang
-- column owner: id; Owner; Pemilik
-- column form: text; Form; Jalur
-- column hours: number; Hours; JP
-- column provider: text; Provider; Penyelenggara
-- column provider_type: text; Type; Jenis
-- column account: text; Account; Akun
-- column subactivity: text; Sub-activity; Subkegiatan
-- column amount: rupiah; Estimate; Perkiraan biaya
-- column similar: id; Similar item; Butir serupa
WITH required AS (
  SELECT v.id AS survey, s.position, q.competency, max(q.level) AS level
  FROM needs_survey v
  JOIN competency_standard s ON s.effective_from = (
    SELECT max(o.effective_from) FROM competency_standard o
    WHERE o.position = s.position AND o.effective_from <= v.opened)
  JOIN competency_standard_requirements q ON q.record_id = s.id
  GROUP BY v.id, s.position, q.competency),
answer AS (
  SELECT survey, person, competency, actual_level, row_number() OVER (
    PARTITION BY survey, person, competency
    ORDER BY CASE source WHEN 'asesor' THEN 1 WHEN 'atasan' THEN 2 ELSE 3 END, key) AS rank
  FROM needs_response),
need AS (
  SELECT r.survey, n.unit, r.competency, max(0, q.level - r.actual_level) AS need
  FROM answer r
  JOIN person n ON n.id = r.person
  JOIN required q ON q.survey = r.survey AND q.position = n.position AND q.competency = r.competency
  WHERE r.rank = 1),
pooled AS (
  SELECT survey, unit, competency, count(*) AS assessed, sum(need > 0) AS with_gap, sum(need) AS total
  FROM need GROUP BY survey, unit, competency),
unanswered AS (
  SELECT p.survey, p.competency, p.unit, p.with_gap, p.total
  FROM pooled p
  WHERE p.with_gap > 0 AND NOT EXISTS (
    SELECT 1 FROM plan_item_needs i
    WHERE i.survey = p.survey AND i.competency = p.competency
      AND (i.unit = p.unit OR i.unit IS NULL))),
open_need AS (
  SELECT DISTINCT survey, competency, group_concat(unit, ', ') OVER whole AS units,
    sum(with_gap) OVER whole AS people, sum(total) OVER whole AS need
  FROM unanswered
  WINDOW whole AS (
    PARTITION BY survey, competency ORDER BY unit
    ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)),
candidate AS (
  SELECT o.survey, o.competency, i.id, row_number() OVER (
    PARTITION BY o.survey, o.competency
    ORDER BY t.value IS NOT o.competency, i.schedule_end DESC, i.id) AS rank
  FROM open_need o
  JOIN competency c ON c.id = o.competency
  JOIN plan_item_competencies t
  JOIN competency d ON d.id = t.value AND d.type = c.type
  JOIN plan_item i ON i.id = t.record_id AND coalesce(i.status, '') <> 'ditolak')
SELECT o.survey, v.year, o.competency, c.name AS competency_name, o.units, o.people, o.need, i.owner,
  i.form, i.hours, i.provider_name AS provider, i.provider_type, i.budget_account AS account,
  i.budget_subactivity AS subactivity,
  ratio(i.budget_amount * o.people, i.targets_people, 0) AS amount, i.id AS similar
FROM open_need o
JOIN needs_survey v ON v.id = o.survey
JOIN competency c ON c.id = o.competency
LEFT JOIN candidate k ON k.survey = o.survey AND k.competency = o.competency AND k.rank = 1
LEFT JOIN plan_item i ON i.id = k.id
ORDER BY v.year DESC, o.need DESC, c.code;
