-- adjustment-backdated: an adjustment that applies from before it was decided
-- title.id: penyesuaian yang berlaku sebelum diputuskan
-- severity: error
-- source: UU 12/2011
-- verified: no
-- why.en: nobody can follow a rule that was made later
-- why.id: tidak ada yang dapat mengikuti aturan yang baru dibuat kemudian
-- remedy.en: correct the dates; where it is meant so, the policy says `retroactive: true`
-- remedy.id: perbaiki tanggalnya; bila memang berlaku surut, kebijakannya berisi `retroactive: true`
-- bad:
-- | effective_from: 2026-01-01
-- good:
-- | effective_from: 2027-01-01
-- message.en: it applies from {effective}, and was decided on {decided}
-- message.id: berlaku sejak {effective}, padahal diputuskan {decided}
SELECT a.file, '/effective_from' AS pointer, a.effective_from AS effective, a.decided_on AS decided
FROM adjustment a
JOIN policy p ON p.id = a.policy
WHERE a.effective_from < a.decided_on AND a.type <> 'ralat' AND p.retroactive IS NOT 1;
