-- policy-deleted: a policy in force or a set plan that was deleted
-- title.id: kebijakan berlaku atau rencana yang ditetapkan yang dihapus
-- severity: error
-- source: bangkom
-- verified: yes
-- why.en: a policy ends by being revoked and a plan by being revised; what was decided stays, for
--   what applied when, and why
-- why.id: kebijakan berakhir karena dicabut, rencana karena direvisi; yang sudah diputuskan tetap
--   ada agar riwayat dan alasannya diketahui
-- remedy.en: bring the file back; a policy changes its status with an adjustment, a plan is revised
-- remedy.id: kembalikan berkasnya; status kebijakan diubah lewat penyesuaian, rencana lewat revisi
-- bad:
-- | $ git rm policies/POL-00000G5.md
-- good:
-- | $ git restore --staged --worktree policies/POL-00000G5.md
-- message.en: `{id}` ({about}) {what_en} and was deleted
-- message.id: `{id}` ({about}) {what_id} tetapi dihapus
WITH kept AS (
  SELECT file, id, about, 'is in force' AS what_en, 'masih berlaku' AS what_id
  FROM base_policy WHERE status IN ('berlaku', 'diubah')
  UNION ALL
  SELECT file, id, title, 'is set', 'sudah ditetapkan' FROM base_plan
  WHERE status IN ('ditetapkan', 'diubah', 'ditutup'))
SELECT NULL AS file, f.path, '' AS pointer, k.id, k.about, k.what_en, k.what_id
FROM kept k
JOIN base_file f ON f.file = k.file
WHERE NOT EXISTS (SELECT 1 FROM record r WHERE r.id = k.id);
