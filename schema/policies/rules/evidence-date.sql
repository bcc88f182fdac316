-- evidence-date: evidence that is younger than the decision
-- title.id: bukti yang lebih baru dari keputusannya
-- severity: error
-- source: bangkom [R74]
-- verified: yes
-- why.en: a decision can't rest on what was found out after it
-- why.id: keputusan tidak dapat didasarkan pada temuan sesudahnya
-- remedy.en: correct `as_of`, or the date of the decision
-- remedy.id: perbaiki `as_of`, atau tanggal keputusannya
-- bad:
-- | decided_on: 2026-09-29
-- good:
-- | decided_on: 2026-09-30
-- message.en: the evidence is of {as_of}, the decision of {decided}
-- message.id: buktinya per {as_of}, keputusannya {decided}
SELECT e.file, e.pointer || '/as_of' AS pointer, e.as_of, a.decided_on AS decided
FROM adjustment_rationale_evidence e
JOIN adjustment a ON a.id = e.record_id
WHERE e.as_of > a.decided_on;
