-- review-changed: a review or approval that was changed or deleted after it was committed
-- title.id: peninjauan atau persetujuan yang diubah atau dihapus setelah disimpan
-- severity: error
-- source: bangkom
-- verified: yes
-- why.en: what somebody looked at or agreed to is a fact; another opinion is another record
-- why.id: apa yang ditinjau atau disetujui seseorang adalah fakta; pendapat lain adalah catatan lain
-- remedy.en: bring the file back as it was, and add a new record
-- remedy.id: kembalikan berkasnya seperti semula, dan tambahkan catatan baru
-- bad:
-- | decision: tolak
-- good:
-- | decision: setuju
-- message.en: `{id}` was {fault_en} after it was committed
-- message.id: `{id}` {fault_id} setelah disimpan
WITH kept AS (
  SELECT id, file FROM base_review
  UNION ALL SELECT id, file FROM base_approval)
SELECT r.file, NULL AS path, '/id' AS pointer, r.id, 'changed' AS fault_en, 'diubah' AS fault_id
FROM kept k
JOIN record r ON r.id = k.id
JOIN base_record b ON b.id = k.id
WHERE r.file IN (SELECT file FROM base_change) AND b.content IS NOT r.content
UNION ALL
SELECT NULL, f.path, '', k.id, 'deleted', 'dihapus'
FROM kept k JOIN base_file f ON f.file = k.file
WHERE NOT EXISTS (SELECT 1 FROM record r WHERE r.id = k.id);
