-- adjustment-alternatives: a rationale that did not consider changing nothing
-- title.id: alasan tanpa pilihan "tidak berubah"
-- severity: error
-- source: bangkom [R72]
-- verified: yes
-- why.en: a reader can only follow a choice when the other choices are there, no change among
--   them
-- why.id: pilihan baru dapat dipahami bila pilihan lain disebut, termasuk tidak berubah
-- remedy.en: add the alternative `tidak berubah` with its pros and cons
-- remedy.id: tambahkan alternatif `tidak berubah` dengan kelebihan dan kekurangannya
-- bad:
-- | alternatives:
-- |   - option: 24 JP
-- |   - option: 32 JP
-- good:
-- | alternatives:
-- |   - option: tidak berubah
-- |   - option: 24 JP
-- |   - option: 32 JP
-- message.en: `tidak berubah` (no change) is not among the alternatives
-- message.id: `tidak berubah` tidak ada di antara alternatif
SELECT a.file, '/rationale/alternatives' AS pointer
FROM adjustment a
WHERE a.type <> 'ralat' AND NOT EXISTS (
  SELECT 1 FROM adjustment_rationale_alternatives o
  WHERE o.record_id = a.id AND lower(o.option) = 'tidak berubah');
