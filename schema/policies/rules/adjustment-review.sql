-- adjustment-review: a review that was due and did not happen
-- title.id: peninjauan yang lewat waktunya
-- severity: warning
-- source: bangkom [R77]
-- verified: yes
-- why.en: an adjustment promises an effect; the review says whether it came
-- why.id: penyesuaian menjanjikan dampak; peninjauan menyatakan tercapai atau tidak
-- remedy.en: evaluate the policy, and adjust it or say that it stays
-- remedy.id: evaluasi kebijakannya, lalu sesuaikan atau nyatakan tetap
-- bad:
-- | review_on: 2026-10-31
-- good:
-- | review_on: 2027-12-31
-- message.en: the review was due on {due}
-- message.id: peninjauan jatuh tempo {due}
SELECT a.file, '/rationale/review_on' AS pointer, a.rationale_review_on AS due
FROM adjustment a
WHERE a.rationale_review_on < today() AND a.rationale_review_on <> ''
  AND NOT EXISTS (
    SELECT 1 FROM adjustment n WHERE n.policy = a.policy AND n.decided_on > a.decided_on)
  AND NOT EXISTS (
    SELECT 1 FROM review r
    WHERE r.subject IN (a.id, a.policy) AND r.reviewed_on > a.decided_on
      AND coalesce(r.next_review_on, '9999') >= today());
