-- activity-cost: an activity cost more than its plan item allows
-- title.id: biaya kegiatan melebihi anggaran butir rencananya
-- severity: warning
-- source: bangkom [R44]
-- verified: yes
-- why.en: what is spent over the budget is missing elsewhere
-- why.id: belanja di atas anggaran mengurangi kegiatan lain
-- remedy.en: correct the cost, or explain it in the plan
-- remedy.id: perbaiki biayanya, atau jelaskan di rencana
-- bad:
-- | cost_actual: 20000001
-- good:
-- | cost_actual: 20000000
-- message.en: {cost:rupiah} spent, {budget:rupiah} budgeted
-- message.id: terpakai {cost:rupiah}, dianggarkan {budget:rupiah}
SELECT a.file, '/cost_actual' AS pointer, a.cost_actual AS cost, i.budget_amount AS budget
FROM activity a
JOIN plan_item i ON i.id = a.plan_item
WHERE a.cost_actual > i.budget_amount;
