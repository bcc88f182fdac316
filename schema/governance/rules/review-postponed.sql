-- review-postponed: a date of review that was put off without a review
-- title.id: tanggal peninjauan yang diundur tanpa peninjauan
-- severity: error
-- source: bangkom [R77]
-- verified: yes
-- why.en: a review that never happens is put off, year by year
-- why.id: peninjauan yang tidak pernah terjadi biasanya hanya diundur dari tahun ke tahun
-- remedy.en: review it with `bangkom review`, which says when to look again
-- remedy.id: tinjau dengan `bangkom review`, yang menyebut kapan ditinjau lagi
-- bad:
-- | review_on: 2027-12-31
-- good:
-- | review_on: 2026-10-31
-- message.en: the review was to be on {was}; nothing says that it took place
-- message.id: peninjauannya dijadwalkan {was}; tidak ada catatan bahwa itu terjadi
SELECT a.file, '/rationale/review_on' AS pointer, b.rationale_review_on AS was
FROM adjustment a
JOIN base_adjustment b ON b.id = a.id
WHERE a.file IN (SELECT file FROM base_change)
  AND coalesce(a.rationale_review_on, '9999') > b.rationale_review_on
  AND NOT EXISTS (
    SELECT 1 FROM review r
    WHERE r.subject IN (a.id, a.policy)
      AND NOT EXISTS (SELECT 1 FROM base_review o WHERE o.id = r.id));
