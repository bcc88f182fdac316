-- plan-item-ceiling: a plan item uses a sub-activity without ceiling
-- title.id: butir rencana memakai subkegiatan tanpa pagu
-- severity: error
-- source: PP 11/2017 Pasal 205 ayat (3) [R25]
-- verified: yes
-- why.en: money that no ceiling allows can't be spent
-- why.id: uang tanpa pagu tidak dapat dibelanjakan
-- remedy.en: correct the code, or add the ceiling to the plan
-- remedy.id: perbaiki kodenya, atau tambahkan pagunya di rencana
-- bad:
-- | budget:
-- |   account: 5.1.02.02.12.0001
-- |   subactivity: 5.04.02.2.02
-- |   amount: 1
-- good:
-- | budget:
-- |   account: 5.1.02.02.12.0001
-- |   subactivity: 5.04.02.2.01
-- |   amount: 1
-- message.en: the plan `{plan}` has no ceiling for `{subactivity}`
-- message.id: rencana `{plan}` tidak punya pagu untuk `{subactivity}`
SELECT i.file, '/budget/subactivity' AS pointer, i.plan, i.budget_subactivity AS subactivity
FROM plan_item i
JOIN plan p ON p.id = i.plan
WHERE NOT EXISTS (
  SELECT 1 FROM plan_ceilings c
  WHERE c.record_id = i.plan AND c.subactivity = i.budget_subactivity);
