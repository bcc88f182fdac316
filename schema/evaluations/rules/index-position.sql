-- index-position: a training score of the index that the position can't have
-- title.id: skor diklat IP ASN yang tidak mungkin bagi jabatannya
-- severity: error
-- source: Peraturan BKN 8/2019 Pasal 8 [R63]
-- verified: yes
-- why.en: leadership training counts for managers, functional training for functional positions
-- why.id: diklat kepemimpinan dihitung bagi JPT, administrator, dan pengawas; diklat fungsional
--   bagi pejabat fungsional
-- remedy.en: set the score to 0, or correct the person's position
-- remedy.id: isi skornya 0, atau perbaiki jabatan pegawainya
-- bad:
-- | ASN-00000MD,15,15,0,15,0,25
-- | ASN-00000NF,15,15,0,22.5,17.5,25
-- good:
-- | ASN-00000MD,15,15,0,15,0,25
-- | ASN-00000NF,15,0,0,22.5,17.5,25
-- message.en: a score of {score:number} for `{field}`, the position of `{person}` is {group}
-- message.id: skor `{field}` {score:number}, padahal jabatan `{person}` {group}
WITH score AS (
  SELECT file, pointer, person, 'leadership' AS field, leadership AS score
  FROM professionalism_index WHERE leadership > 0
  UNION ALL
  SELECT file, pointer, person, 'functional', functional
  FROM professionalism_index WHERE functional > 0)
SELECT s.file, s.pointer || '/' || s.field AS pointer, s.person, s.field, s.score, o."group"
FROM score s
JOIN person n ON n.id = s.person
JOIN position o ON o.id = n.position
WHERE CASE s.field
  WHEN 'leadership' THEN o."group" NOT IN ('jpt_pratama', 'administrator', 'pengawas')
  ELSE o."group" NOT IN ('fungsional_keahlian', 'fungsional_keterampilan') END;
