-- trace-breaks: where the way from need to policy ends too early
-- title.id: tempat jalan dari kebutuhan sampai kebijakan terputus
-- description.en: Needs without plan item, items without activity, finished activities without
--   evaluation, adjustments without evidence from an evaluation or survey, decided public input that led
--   to nothing.
-- description.id: Kebutuhan tanpa butir rencana, butir tanpa kegiatan, kegiatan selesai tanpa evaluasi,
--   penyesuaian tanpa bukti dari evaluasi atau survei, masukan publik yang diterima tetapi tidak
--   ditindaklanjuti.
-- formula: what no reference leads on from
-- source: PP 11/2017 Pasal 203 ayat (5)
-- verified: yes
-- column break: text; Break; Putus di
-- column record: id; Record; Catatan
-- column title: text; Title; Judul
-- column detail: text; Detail; Rincian
WITH short AS (
  SELECT DISTINCT r.survey, r.competency
  FROM needs_response r
  JOIN person n ON n.id = r.person
  JOIN competency_standard s ON s.position = n.position
  JOIN competency_standard_requirements q
    ON q.record_id = s.id AND q.competency = r.competency AND q.level > r.actual_level)
SELECT 'kebutuhan tanpa rencana' AS break, s.survey AS record, v.title, c.name AS detail
FROM short s
JOIN needs_survey v ON v.id = s.survey
JOIN competency c ON c.id = s.competency
WHERE NOT EXISTS (
  SELECT 1 FROM plan_item_needs i WHERE i.survey = s.survey AND i.competency = s.competency)
UNION ALL
SELECT 'rencana tanpa kegiatan', p.id, p.title, p.schedule_end
FROM plan_item p
WHERE p.schedule_end < today() AND coalesce(p.status, '') <> 'ditolak'
  AND p.id NOT IN (SELECT plan_item FROM activity WHERE plan_item IS NOT NULL)
UNION ALL
SELECT 'kegiatan tanpa evaluasi', a.id, a.title, a.end
FROM activity a
WHERE a.status = 'selesai'
  AND a.id NOT IN (SELECT activity FROM evaluation WHERE activity IS NOT NULL)
UNION ALL
SELECT 'penyesuaian tanpa bukti', a.id, a.title, a.policy
FROM adjustment a
WHERE a.id NOT IN (SELECT record_id FROM adjustment_rationale_evidence)
UNION ALL
SELECT 'masukan tanpa tindak lanjut', i.id, i.topic, i.disposition
FROM public_input i
WHERE i.disposition = 'diterima'
  AND i.id NOT IN (SELECT record_id FROM public_input_plan_items)
  AND i.id NOT IN (SELECT record_id FROM public_input_adjustments)
  AND i.id NOT IN (SELECT value FROM adjustment_rationale_public_inputs)
ORDER BY 1, 2, 4;
