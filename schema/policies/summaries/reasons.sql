-- reasons: what rests on what, a row for every reason that a record gives
-- title.id: apa bertumpu pada apa, satu baris untuk tiap alasan yang disebut sebuah catatan
-- description.en: A policy rests on its adjustments, an adjustment on evidence and public input, an
--   evaluation on its activity, an activity on its plan item, a plan item on the needs and the public
--   input that it answers, public input on the forum where it was heard. `bangkom why` follows these
--   rows from a value to its origin.
-- description.id: Kebijakan bertumpu pada penyesuaiannya, penyesuaian pada bukti dan masukan publik,
--   evaluasi pada pelaksanaannya, pelaksanaan pada butir rencananya, butir rencana pada kebutuhan dan
--   masukan yang dijawabnya, masukan publik pada forumnya. `bangkom why` menelusuri baris-baris ini
--   dari sebuah nilai sampai asalnya.
-- formula: every reference that is a reason
-- source: PP 11/2017 Pasal 203 ayat (5)
-- verified: yes
-- column record: id; Record; Catatan
-- column place: text; Place in it; Tempat di dalamnya
-- column reason: id; Rests on; Bertumpu pada
-- column note: text; Note; Keterangan
SELECT a.policy AS record, c.path AS place, a.id AS reason, a.rationale_reason AS note
FROM adjustment a LEFT JOIN adjustment_changes c ON c.record_id = a.id
UNION
SELECT e.record_id, NULL, coalesce(e.record, 'summary ' || e.summary),
  e.summary || coalesce(' ' || nullif(e.row, e.record), '') || ' ' || e.column || ' = ' || e.value
    || ' (' || e.as_of || coalesce(', ' || substr(e.at, 1, 10), '') || ')'
FROM adjustment_rationale_evidence e
UNION
SELECT p.record_id, NULL, p.value, i.summary
FROM adjustment_rationale_public_inputs p LEFT JOIN public_input i ON i.id = p.value
UNION
SELECT p.value, NULL, p.record_id, i.summary
FROM public_input_adjustments p JOIN public_input i ON i.id = p.record_id
UNION
SELECT e.id, NULL, e.activity, e.findings FROM evaluation e WHERE e.activity IS NOT NULL
UNION
SELECT a.id, NULL, a.plan_item, a.unplanned_reason FROM activity a WHERE a.plan_item IS NOT NULL
UNION
SELECT n.record_id, NULL, n.survey, c.name
FROM plan_item_needs n LEFT JOIN competency c ON c.id = n.competency
UNION
SELECT p.value, NULL, p.record_id, i.summary
FROM public_input_plan_items p JOIN public_input i ON i.id = p.record_id
UNION
SELECT i.id, NULL, i.forum, i.topic FROM public_input i WHERE i.forum IS NOT NULL
ORDER BY 1, 2, 3, 4;
