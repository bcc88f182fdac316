-- policy-status: a status that relations and dates contradict
-- title.id: status yang bertentangan dengan hubungan dan tanggalnya
-- severity: error
-- source: praktik JDIH; UU 12/2011 [R69]
-- verified: no
-- why.en: who looks up a policy relies on its status
-- why.id: yang mencari kebijakan mengandalkan statusnya
-- remedy.en: correct `status`, or the relation or date that it follows from
-- remedy.id: perbaiki `status`, atau hubungan atau tanggal yang mendasarinya
-- bad:
-- | year: 2024
-- | about: Jam pelajaran
-- | status: berlaku
-- good:
-- | year: 2024
-- | about: Jam pelajaran
-- | status: dicabut
-- message.en: the status is `{status}`; {why_en}
-- message.id: statusnya `{status}`; {why_id}
WITH revocation AS (
  SELECT v.value AS policy, r.id AS revoker,
    coalesce(r.effective_from, r.promulgated_on, r.enacted_on) AS since
  FROM policy r
  JOIN policy_revokes v ON v.record_id = r.id
  WHERE r.status IN ('berlaku', 'diubah')),
ended AS (
  SELECT policy, min(revoker) AS revoker FROM revocation WHERE since <= today() GROUP BY policy
  UNION
  SELECT policy, min(id) FROM adjustment
  WHERE type = 'pencabutan' AND effective_from <= today() GROUP BY policy),
amended AS (
  SELECT m.value AS policy
  FROM policy_amends m
  JOIN policy a ON a.id = m.record_id
  WHERE a.status IN ('berlaku', 'diubah', 'dicabut', 'tidak_berlaku')
  UNION
  SELECT policy FROM adjustment WHERE type <> 'tetap'),
state AS (
  SELECT p.file, p.id, p.status, p.effective_from, p.effective_to, min(e.revoker) AS revoker,
    p.id IN (SELECT policy FROM amended) AS is_amended
  FROM policy p
  LEFT JOIN ended e ON e.policy = p.id
  WHERE p.status IN ('berlaku', 'diubah', 'dicabut', 'tidak_berlaku')
  GROUP BY p.file),
judged AS (
  SELECT file, status, CASE
    WHEN status IN ('berlaku', 'diubah') AND revoker IS NOT NULL THEN 1
    WHEN status IN ('berlaku', 'diubah') AND effective_to < today() THEN 2
    WHEN status IN ('berlaku', 'diubah') AND effective_from > today() THEN 3
    WHEN status = 'dicabut' AND revoker IS NULL THEN 4
    WHEN status = 'diubah' AND NOT is_amended THEN 5
    WHEN status = 'tidak_berlaku' AND revoker IS NULL AND effective_to IS NULL THEN 6
    END AS fault, revoker, effective_from, effective_to
  FROM state)
SELECT file, '/status' AS pointer, status, CASE fault
    WHEN 1 THEN revoker || ' revokes it'
    WHEN 2 THEN 'it applied until ' || effective_to
    WHEN 3 THEN 'it applies from ' || effective_from
    WHEN 4 THEN 'no policy or adjustment in force revokes it'
    WHEN 5 THEN 'nothing amends it'
    ELSE 'nothing says when it ended' END AS why_en,
  CASE fault
    WHEN 1 THEN revoker || ' mencabutnya'
    WHEN 2 THEN 'kebijakan ini berlaku sampai ' || effective_to
    WHEN 3 THEN 'kebijakan ini baru berlaku ' || effective_from
    WHEN 4 THEN 'tidak ada kebijakan atau penyesuaian berlaku yang mencabutnya'
    WHEN 5 THEN 'tidak ada yang mengubahnya'
    ELSE 'akhir berlakunya tidak disebut' END AS why_id
FROM judged
WHERE fault IS NOT NULL;
