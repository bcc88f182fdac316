-- district-unknown: a district code that is not in the list of areas
-- title.id: kode kecamatan yang tidak ada dalam daftar wilayah
-- severity: warning
-- source: Kepmendagri tentang kode wilayah; kumpulan acuan `wilayah_kemendagri` [R11]
-- verified: no
-- why.en: codes of the Ministry of Home Affairs and of BPS look alike and mean different places
-- why.id: kode Kemendagri dan kode BPS mirip, tetapi menunjuk tempat yang berbeda
-- remedy.en: correct the code, or add the district to the reference set `wilayah_kemendagri`
-- remedy.id: perbaiki kodenya, atau tambahkan kecamatannya ke kumpulan acuan `wilayah_kemendagri`
-- bad:
-- | district: "170850"
-- good:
-- | district: "170804"
-- message.en: `{district}` is no district in the reference set `wilayah_kemendagri`
-- message.id: `{district}` bukan kecamatan dalam kumpulan acuan `wilayah_kemendagri`
WITH known AS (
  SELECT a.code
  FROM reference_set s
  JOIN reference_set_areas a ON a.record_id = s.id
  WHERE s.set_id = 'wilayah_kemendagri' AND a.level = 'kecamatan'),
used AS (
  SELECT file, district FROM org_unit
  UNION ALL
  SELECT file, district FROM public_forum
  UNION ALL
  SELECT file, district FROM public_input)
SELECT file, '/district' AS pointer, district
FROM used
WHERE district NOT IN (SELECT code FROM known) AND EXISTS (SELECT 1 FROM known);
