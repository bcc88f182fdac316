-- trace: from need to policy, a row for every way through the cycle
-- title.id: dari kebutuhan sampai kebijakan, satu baris untuk tiap jalan dalam siklus
-- description.en: Which plan item answers which need or public input, which activity carried it out,
--   what evaluated it, and which adjustment and policy rest on that, or answer the input. An empty
--   cell is where the way ends.
-- description.id: Butir rencana mana menjawab kebutuhan atau masukan publik mana, kegiatan mana
--   melaksanakannya, evaluasi mana menilainya, serta penyesuaian dan kebijakan mana yang bertumpu
--   padanya atau menjawab masukannya. Sel kosong adalah ujung jalannya.
-- formula: need or input - plan item - activity - evaluation - adjustment - policy, and input -
--   adjustment - policy, each joined by reference
-- source: PP 11/2017 Pasal 203 ayat (5)
-- verified: yes
-- column survey: id; Survey; Survei
-- column competency: id; Competency; Kompetensi
-- column competency_name: text; Competency's name; Nama kompetensi
-- column input: id; Public input; Masukan publik
-- column plan_item: id; Plan item; Butir rencana
-- column activity: id; Activity; Kegiatan
-- column evaluation: id; Evaluation; Evaluasi
-- column adjustment: id; Adjustment; Penyesuaian
-- column policy: id; Policy; Kebijakan
WITH need AS (
  SELECT r.survey, r.competency, i.record_id AS plan_item
  FROM (SELECT DISTINCT survey, competency FROM needs_response) r
  LEFT JOIN (SELECT DISTINCT record_id, survey, competency FROM plan_item_needs) i
    ON i.survey = r.survey AND i.competency = r.competency),
way AS (
  SELECT n.survey, n.competency, NULL AS input, n.plan_item, a.id AS activity
  FROM need n LEFT JOIN activity a ON a.plan_item = n.plan_item
  UNION ALL
  SELECT NULL, NULL, i.record_id, i.value, a.id
  FROM public_input_plan_items i LEFT JOIN activity a ON a.plan_item = i.value
  UNION ALL
  SELECT NULL, NULL, NULL, p.id, a.id
  FROM plan_item p LEFT JOIN activity a ON a.plan_item = p.id
  WHERE p.id NOT IN (SELECT record_id FROM plan_item_needs)
    AND p.id NOT IN (SELECT value FROM public_input_plan_items)
  UNION ALL
  SELECT NULL, NULL, NULL, NULL, id FROM activity WHERE plan_item IS NULL),
judged AS (
  SELECT w.*, e.id AS evaluation FROM way w LEFT JOIN evaluation e ON e.activity = w.activity),
shown AS (
  SELECT DISTINCT v.record AS evidence, v.record_id AS adjustment
  FROM adjustment_rationale_evidence v WHERE v.record IS NOT NULL),
led AS (
  SELECT j.*, s.adjustment
  FROM judged j
  LEFT JOIN shown s ON s.evidence IN (j.evaluation, j.activity, j.plan_item, j.survey)
  UNION
  SELECT NULL, NULL, record_id, NULL, NULL, NULL, value FROM public_input_adjustments
  UNION
  SELECT NULL, NULL, value, NULL, NULL, NULL, record_id FROM adjustment_rationale_public_inputs)
SELECT l.survey, l.competency, c.name AS competency_name, l.input, l.plan_item, l.activity,
  l.evaluation, a.id AS adjustment, a.policy
FROM led l
LEFT JOIN competency c ON c.id = l.competency
LEFT JOIN adjustment a ON a.id = l.adjustment
GROUP BY l.survey, l.competency, l.input, l.plan_item, l.activity, l.evaluation, a.id
ORDER BY l.survey, c.code, l.input, l.plan_item, l.activity, l.evaluation, a.id;
