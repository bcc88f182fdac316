-- plan-change: a plan that is set was changed without revision
-- title.id: rencana yang ditetapkan diubah tanpa revisi
-- severity: error
-- source: bangkom [R23]
-- verified: yes
-- why.en: what was set must stay readable; a change is a revision with its reason
-- why.id: yang sudah ditetapkan harus tetap terbaca; perubahannya adalah revisi beserta alasannya
-- remedy.en: raise `revision` by one and give the `revision_reason`, or bring the old text back
-- remedy.id: naikkan `revision` satu tingkat dan isi `revision_reason`, atau kembalikan isi
--   semula
-- bad:
-- | revision: 0
-- | status: ditetapkan
-- good:
-- | revision: 1
-- | revision_reason: Pagu berubah dalam APBD Perubahan
-- | status: ditetapkan
-- message.en: this plan is set; changing it takes revision {next:integer} with its reason, not
--   {revision:integer}
-- message.id: rencana ini sudah ditetapkan; perubahannya memerlukan revisi {next:integer} beserta
--   alasannya, bukan {revision:integer}
SELECT r.file, '/revision' AS pointer, b.revision + 1 AS next, p.revision
FROM base_plan b
JOIN plan p ON p.id = b.id
JOIN record r ON r.id = b.id
JOIN base_record o ON o.id = b.id
WHERE b.status IN ('ditetapkan', 'diubah', 'ditutup')
  AND (
    (o.content IS NOT r.content OR p.status IN ('draf', 'diverifikasi'))
    AND (coalesce(p.revision, 0) <= b.revision OR p.revision_reason IS NULL)
    OR coalesce(p.revision, 0) < b.revision
    OR p.revision_reason IS NULL AND b.revision_reason IS NOT NULL);
