-- response-standard: an assessed competency that the person's position does not require
-- title.id: kompetensi dinilai padahal tidak dituntut jabatannya
-- severity: error
-- source: PP 11/2017 Pasal 206 ayat (2) [R13]
-- verified: yes
-- why.en: a gap is measured against the standard of the position held or aimed at
-- why.id: kesenjangan diukur terhadap standar jabatan yang diduduki atau yang dituju
-- remedy.en: correct the competency, add it to the position's standard, or name the
--   `target_position` that requires it
-- remedy.id: perbaiki kompetensinya, tambahkan ke standar jabatannya, atau isi `target_position`
--   yang menuntutnya
-- bad:
-- | key,person,competency,actual_level,source,target_position
-- | R0,ASN-00000MD,CMP-0000048,2,atasan,
-- | R1,ASN-00000MD,CMP-000005A,2,atasan,
-- | R2,ASN-00000MD,CMP-000005A,2,atasan,POS-0000048
-- good:
-- | key,person,competency,actual_level,source,target_position
-- | R0,ASN-00000MD,CMP-0000048,2,atasan,
-- | R2,ASN-00000MD,CMP-000005A,2,atasan,POS-0000048
-- message.en: the position of `{person}` requires no level of `{competency}`
-- message.id: jabatan `{person}` tidak menuntut tingkat `{competency}`
WITH required AS (
  SELECT s.position, q.competency
  FROM competency_standard s
  JOIN competency_standard_requirements q ON q.record_id = s.id)
SELECT r.file, r.pointer || '/competency' AS pointer, r.person, r.competency
FROM needs_response r
JOIN person n ON n.id = r.person
WHERE (n.position IN (SELECT position FROM required)
    OR r.target_position IN (SELECT position FROM required))
  AND (n.position, r.competency) NOT IN (SELECT position, competency FROM required)
  AND (r.target_position IS NULL
    OR (r.target_position, r.competency) NOT IN (SELECT position, competency FROM required));
