-- cost-by-activity: what each activity cost, for each participant and hour
-- title.id: biaya tiap kegiatan, per peserta dan per JP
-- description.en: What was spent of the plan item's budget, and the cost of one participant and of one
--   participant's hour. Where several activities share an item, each is held against all of it.
-- description.id: Berapa dari anggaran butir rencana terpakai, dan biaya satu peserta dan satu JP
--   peserta. Bila satu butir punya beberapa kegiatan, tiap kegiatan dibandingkan dengan seluruhnya.
-- formula: absorption = 100 * spent / budget; remainder = budget - spent; participant-hours =
--   participants * hours
-- source: PP 11/2017 Pasal 205 ayat (3) [S8]
-- verified: yes
-- small-groups: SELECT p.value FROM reference_set s
--   JOIN reference_set_parameters p ON p.record_id = s.id
--   WHERE s.set_id = 'ambang' AND p.key = 'kelompok_kecil' AND s.effective_from <= today()
--   ORDER BY s.effective_from DESC LIMIT 1
-- suppress: participants; hides per_participant, participant_hours, per_participant_hour
-- column year: year; Year; Tahun
-- column activity: id; Activity id; Id kegiatan
-- column activity_title: text; Activity; Kegiatan
-- column budget: rupiah; Budget; Anggaran
-- column spent: rupiah; Spent; Terpakai
-- column absorption: percent 2; Absorption; Serapan
-- column remainder: rupiah; Remainder; Sisa
-- column participants: integer; Participants; Peserta
-- column per_participant: decimal 2; Per participant (Rp); Per peserta (Rp)
-- column participant_hours: number; Participant-hours; JP peserta
-- column per_participant_hour: decimal 2; Per participant-hour (Rp); Per JP peserta (Rp)
WITH part AS (
  SELECT activity, count(*) AS participants FROM participation
  WHERE attended_hours > 0 AND result <> 'mengundurkan_diri' GROUP BY activity)
SELECT CAST(substr(a.end, 1, 4) AS INTEGER) AS year, a.id AS activity, a.title AS activity_title,
  i.budget_amount AS budget, a.cost_actual AS spent, percent(a.cost_actual, i.budget_amount) AS absorption,
  i.budget_amount - a.cost_actual AS remainder, p.participants,
  ratio(a.cost_actual, p.participants, 2) AS per_participant,
  p.participants * a.hours AS participant_hours,
  ratio(a.cost_actual, p.participants * a.hours, 2) AS per_participant_hour
FROM activity a
LEFT JOIN plan_item i ON i.id = a.plan_item
LEFT JOIN part p ON p.activity = a.id
WHERE a.status = 'selesai' AND a.cost_actual IS NOT NULL
ORDER BY a.end DESC, a.title, a.id;
