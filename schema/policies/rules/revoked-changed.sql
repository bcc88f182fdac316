-- revoked-changed: a change of a policy that was revoked
-- title.id: perubahan atas kebijakan yang sudah dicabut
-- severity: error
-- source: UU 12/2011 [R67]
-- verified: no
-- why.en: what was revoked no longer applies; nothing is left to change
-- why.id: yang sudah dicabut tidak berlaku lagi sehingga tidak ada yang dapat diubah
-- remedy.en: name the policy that applies now
-- remedy.id: sebut kebijakan yang berlaku sekarang
-- bad:
-- | effective_from: 2026-03-01
-- good:
-- | effective_from: 2025-12-31
-- message.en: `{policy}` was revoked by `{revoker}` from {since}; this applies from {start}
-- message.id: `{policy}` dicabut oleh `{revoker}` sejak {since}; ini berlaku sejak {start}
WITH revocation AS (
  SELECT v.value AS policy, r.id AS revoker,
    coalesce(r.effective_from, r.promulgated_on, r.enacted_on) AS since
  FROM policy r
  JOIN policy_revokes v ON v.record_id = r.id
  WHERE r.status IN ('berlaku', 'diubah')),
change AS (
  SELECT a.file, '/amends' AS pointer, m.value AS policy,
    coalesce(a.effective_from, a.promulgated_on, a.enacted_on) AS start
  FROM policy a
  JOIN policy_amends m ON m.record_id = a.id
  UNION ALL
  SELECT file, '/policy', policy, effective_from FROM adjustment WHERE type <> 'pencabutan')
SELECT c.file, c.pointer, c.policy, c.start, min(r.revoker) AS revoker, r.since
FROM change c
JOIN revocation r ON r.policy = c.policy
WHERE c.start >= r.since
GROUP BY c.file, c.policy;
