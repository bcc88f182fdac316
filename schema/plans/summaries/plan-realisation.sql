-- plan-realisation: how much of the plan was carried out
-- title.id: realisasi rencana
-- description.en: How many planned items have a finished activity, and how much of what was done
--   had not been planned.
-- description.id: Berapa butir rencana yang sudah dilaksanakan, dan berapa pelaksanaan yang
--   tidak direncanakan.
-- formula: share = 100 * realised / items; unplanned_share = 100 * unplanned / activities
-- source: [S7, S8]
-- verified: yes
-- column plan: id; Plan; Rencana
-- column year: year; Year; Tahun
-- column items: integer; Items; Butir
-- column realised: integer; Carried out; Terlaksana
-- column share: percent 2; Share; Bagian
-- column activities: integer; Activities; Kegiatan
-- column unplanned: integer; Unplanned; Di luar rencana
-- column unplanned_share: percent 2; Share unplanned; Bagian di luar rencana
-- column budget: rupiah; Budget; Anggaran
-- column spent: rupiah; Spent; Terpakai
-- column absorption: percent 2; Absorption; Serapan
WITH done AS (
  SELECT CAST(substr(end, 1, 4) AS INTEGER) AS year, count(*) AS activities,
    sum(plan_item IS NULL) AS unplanned, sum(coalesce(cost_actual, 0)) AS spent
  FROM activity WHERE status = 'selesai' GROUP BY 1)
SELECT p.id AS plan, p.year, count(i.id) AS items,
  sum(EXISTS (SELECT 1 FROM activity a WHERE a.plan_item = i.id AND a.status = 'selesai')) AS realised,
  percent(sum(EXISTS (SELECT 1 FROM activity a WHERE a.plan_item = i.id AND a.status = 'selesai')), count(i.id)) AS share,
  d.activities, d.unplanned, percent(d.unplanned, d.activities) AS unplanned_share,
  sum(i.budget_amount) AS budget, d.spent, percent(d.spent, sum(i.budget_amount)) AS absorption
FROM plan p
JOIN plan_item i ON i.plan = p.id
LEFT JOIN done d ON d.year = p.year
GROUP BY p.id
ORDER BY p.year;
