-- policy-change: a policy in force that was changed without adjustment
-- title.id: kebijakan berlaku diubah tanpa penyesuaian
-- severity: error
-- source: bangkom [R86]
-- verified: yes
-- why.en: why a rule changed must not be lost; a change of a policy in force is an adjustment
-- why.id: alasan perubahan aturan tidak boleh hilang; perubahan kebijakan berlaku adalah
--   penyesuaian
-- remedy.en: change it with `bangkom adjust`, which writes the adjustment with its reasons
-- remedy.id: ubah dengan `bangkom adjust`, yang menulis penyesuaian beserta alasannya
-- bad:
-- | $ git commit -m "Pasal 5: 24 JP" policies/POL-00000G5.md
-- good:
-- | $ bangkom adjust POL-00000G5 --set jp_min_pns=24 --from 2027-01-01
-- message.en: this policy is in force and was changed, but no new adjustment says why
-- message.id: kebijakan ini berlaku dan diubah, tetapi tidak ada penyesuaian baru yang menyebut
--   alasannya
SELECT r.file, '/status' AS pointer
FROM record r
JOIN base_record b ON b.id = r.id
JOIN base_policy p ON p.id = r.id
JOIN policy n ON n.id = r.id
WHERE p.status IN ('berlaku', 'diubah', 'dicabut', 'tidak_berlaku')
  AND (
    -- What was in force is no draft again, whatever an adjustment says.
    n.status NOT IN ('berlaku', 'diubah', 'dicabut', 'tidak_berlaku')
    OR b.content IS NOT r.content
    AND NOT EXISTS (
      SELECT 1 FROM adjustment a
      WHERE a.policy = r.id AND a.type IS NOT 'tetap'
        AND NOT EXISTS (SELECT 1 FROM base_adjustment o WHERE o.id = a.id)));
