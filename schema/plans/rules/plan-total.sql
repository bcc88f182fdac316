-- plan-total: the ceilings of a plan differ from its budget document
-- title.id: pagu rencana berbeda dari dokumen anggarannya
-- severity: warning
-- source: PP 11/2017 Pasal 205 ayat (3) [R25]
-- verified: yes
-- why.en: the plan is paid from the budget document; the two have to say the same
-- why.id: rencana dibiayai dokumen anggaran; keduanya harus sama
-- remedy.en: correct the ceilings, or `budget_total`
-- remedy.id: perbaiki pagunya, atau `budget_total`
-- bad:
-- | budget_total: 70000000
-- good:
-- | budget_total: 50000000
-- message.en: the ceilings add up to {total:rupiah}, the budget document has {budget:rupiah}
-- message.id: jumlah pagu {total:rupiah}, dokumen anggaran {budget:rupiah}
SELECT p.file, '/budget_total' AS pointer, p.budget_total AS budget, sum(c.amount) AS total
FROM plan p
JOIN plan_ceilings c ON c.record_id = p.id
WHERE p.budget_total IS NOT NULL
GROUP BY p.file
HAVING sum(c.amount) <> p.budget_total;
