-- amendment-ordinal: an amendment whose ordinal does not follow
-- title.id: urutan perubahan kebijakan yang tidak sesuai
-- severity: error
-- source: UU 12/2011 Lampiran II [R66]
-- verified: no
-- why.en: the title says which amendment it is; a number left out is an amendment that nobody can
--   find
-- why.id: judul menyebut perubahan keberapa; nomor yang terlewat adalah perubahan yang tidak
--   dapat ditemukan
-- remedy.en: correct `amendment_ordinal`, or record the amendment that is missing
-- remedy.id: perbaiki `amendment_ordinal`, atau catat perubahan yang belum ada
-- bad:
-- | amends: [POL-00000G5]
-- | amendment_ordinal: 3
-- good:
-- | amends: [POL-00000G5]
-- | amendment_ordinal: 2
-- message.en: this is amendment {due:integer} of `{base}`, not {given:integer}
-- message.id: ini perubahan ke-{due:integer} atas `{base}`, bukan ke-{given:integer}
WITH amendment AS (
  SELECT a.file, m.value AS base, coalesce(a.amendment_ordinal, 1) AS given,
    row_number() OVER (
      PARTITION BY m.value ORDER BY coalesce(a.enacted_on, a.year || '-12-31'), a.id) AS due
  FROM policy a
  JOIN policy_amends m ON m.record_id = a.id
  WHERE m.value NOT IN (SELECT record_id FROM policy_amends))
SELECT file, '/amendment_ordinal' AS pointer, base, given, due
FROM amendment
WHERE given <> due;
