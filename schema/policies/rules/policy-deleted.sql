-- policy-deleted: a policy in force that was deleted
-- title.id: kebijakan berlaku yang dihapus
-- severity: error
-- source: bangkom
-- verified: yes
-- why.en: a policy ends by being revoked; its record stays, for what applied when
-- why.id: kebijakan berakhir karena dicabut; catatannya tetap ada agar riwayat berlakunya
--   diketahui
-- remedy.en: bring the file back, and change its status with an adjustment
-- remedy.id: kembalikan berkasnya, dan ubah statusnya lewat penyesuaian
-- bad:
-- | $ git rm policies/POL-00000G5.md
-- good:
-- | $ git restore --staged --worktree policies/POL-00000G5.md
-- message.en: `{id}` ({about}) is in force and was deleted
-- message.id: `{id}` ({about}) masih berlaku tetapi dihapus
SELECT NULL AS file, f.path, '' AS pointer, p.id, p.about
FROM base_policy p
JOIN base_file f ON f.file = p.file
WHERE p.status = 'berlaku' AND NOT EXISTS (SELECT 1 FROM policy n WHERE n.id = p.id);
