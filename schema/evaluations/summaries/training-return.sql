-- training-return: what an activity brought for what it cost
-- title.id: manfaat kegiatan dibanding biayanya
-- description.en: Of evaluations that put a value on the benefit of a year. A benefit below the cost
--   makes the return negative.
-- description.id: Dari evaluasi yang menaksir manfaat setahun. Manfaat di bawah biaya membuat hasilnya
--   negatif.
-- formula: roi = 100 * (benefit - cost) / cost; ratio = benefit / cost; payback = 12 * cost / benefit
-- source: Phillips, level 5 [S22]
-- verified: yes
-- column evaluation: id; Evaluation; Evaluasi
-- column activity_title: text; Activity; Kegiatan
-- column benefit: rupiah; Benefit; Manfaat
-- column cost: rupiah; Cost; Biaya
-- column net: rupiah; Net benefit; Manfaat bersih
-- column roi: percent 2; Return; Imbal hasil
-- column benefit_cost: decimal 2; Benefit to cost; Manfaat per biaya
-- column payback: decimal 1; Payback (months); Balik modal (bulan)
SELECT e.id AS evaluation, a.title AS activity_title, e.benefit, coalesce(e.cost, a.cost_actual) AS cost,
  e.benefit - coalesce(e.cost, a.cost_actual) AS net,
  percent(e.benefit - coalesce(e.cost, a.cost_actual), coalesce(e.cost, a.cost_actual)) AS roi,
  ratio(e.benefit, coalesce(e.cost, a.cost_actual), 2) AS benefit_cost,
  ratio(12 * coalesce(e.cost, a.cost_actual), e.benefit, 1) AS payback
FROM evaluation e
JOIN activity a ON a.id = e.activity
WHERE e.benefit IS NOT NULL
ORDER BY roi DESC, e.id;
