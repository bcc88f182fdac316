-- plan-ceiling: plan items cost more than the ceiling of their sub-activity
-- title.id: biaya butir rencana melebihi pagu subkegiatannya
-- severity: error
-- source: PP 11/2017 Pasal 205 ayat (3) [R25]
-- verified: yes
-- why.en: the plan is financed from the agency's yearly budget; what is over the ceiling can't
--   be paid
-- why.id: rencana dibiayai anggaran tahunan instansi; yang melebihi pagu tidak dapat dibayar
-- remedy.en: make items smaller, move them to another sub-activity, or raise the ceiling in the
--   plan
-- remedy.id: perkecil butirnya, pindahkan ke subkegiatan lain, atau naikkan pagu di rencana
-- bad:
-- | ceilings:
-- |   - {subactivity: 5.04.02.2.01, amount: 50000000}
-- |   - {subactivity: 5.04.02.2.02, amount: 1000}
-- good:
-- | ceilings:
-- |   - {subactivity: 5.04.02.2.01, amount: 60000000}
-- |   - {subactivity: 5.04.02.2.02, amount: 1000}
-- message.en: items of `{subactivity}` cost {total:rupiah}, the ceiling is {ceiling:rupiah}
-- message.id: butir `{subactivity}` berjumlah {total:rupiah}, pagunya {ceiling:rupiah}
SELECT c.file, c.pointer || '/amount' AS pointer, c.subactivity,
       sum(i.budget_amount) AS total, c.amount AS ceiling
FROM plan_ceilings c
JOIN plan_item i ON i.plan = c.record_id AND i.budget_subactivity = c.subactivity
GROUP BY c.file, c.pointer
HAVING sum(i.budget_amount) > c.amount;
