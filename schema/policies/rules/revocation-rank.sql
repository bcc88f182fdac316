-- revocation-rank: a policy revoked by one of lower rank
-- title.id: kebijakan dicabut oleh kebijakan yang lebih rendah
-- severity: error
-- source: UU 12/2011 [R68]
-- verified: no
-- why.en: a regulation ends through one of the same or a higher rank
-- why.id: peraturan dicabut dengan peraturan yang setingkat atau lebih tinggi
-- remedy.en: revoke it with a policy of its own rank
-- remedy.id: cabut dengan kebijakan yang setingkat
-- bad:
-- | type: surat_edaran
-- good:
-- | type: perbup
-- message.en: a {type} can't revoke `{target}`, a {target_type}
-- message.id: {type} tidak dapat mencabut `{target}`, yaitu {target_type}
WITH ranked AS (
  SELECT id, type, CASE type WHEN 'perda' THEN 3 WHEN 'perbup' THEN 2 ELSE 1 END AS rank
  FROM policy)
SELECT v.file, v.pointer, r.type, t.id AS target, t.type AS target_type
FROM policy_revokes v
JOIN ranked r ON r.id = v.record_id
JOIN ranked t ON t.id = v.value
WHERE r.rank < t.rank;
