-- evidence-age: a decision that rests on old evidence
-- title.id: keputusan yang didasarkan pada bukti lama
-- severity: warning
-- source: kesepakatan bangkom, kumpulan acuan `ambang` bukti_bulan [R74]
-- verified: no
-- why.en: what was true long ago may not be any more
-- why.id: yang dahulu benar belum tentu masih benar
-- remedy.en: look for newer evidence, or say in `reason` why the old one still holds
-- remedy.id: cari bukti yang lebih baru, atau jelaskan pada `reason` mengapa bukti lama masih
--   berlaku
-- bad:
-- | - {value: 55.6, as_of: 2024-09-30}
-- good:
-- | - {value: 55.6, as_of: 2024-10-01}
-- message.en: the evidence is of {as_of}, more than {months:integer} months before the decision
--   of {decided}
-- message.id: buktinya per {as_of}, lebih dari {months:integer} bulan sebelum keputusan {decided}
WITH term AS (
  SELECT s.effective_from AS since, months.value AS months,
    lead(s.effective_from, 1, '9999-12-31') OVER (ORDER BY s.effective_from) AS until
  FROM reference_set s
  JOIN reference_set_parameters months ON months.record_id = s.id AND months.key = 'bukti_bulan'
  WHERE s.set_id = 'ambang')
SELECT e.file, e.pointer || '/as_of' AS pointer, e.as_of, t.months, a.decided_on AS decided
FROM adjustment_rationale_evidence e
JOIN adjustment a ON a.id = e.record_id
JOIN term t ON a.decided_on >= t.since AND a.decided_on < t.until
WHERE add_months(e.as_of, t.months) < a.decided_on;
