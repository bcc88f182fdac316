-- response-standard: an assessed competency that the person's position does not require
-- title.id: kompetensi dinilai padahal tidak dituntut jabatannya
-- severity: warning
-- source: PP 11/2017 Pasal 206 ayat (2)
-- verified: yes
-- why.en: a gap is measured against the standard of the position
-- why.id: kesenjangan diukur terhadap standar jabatan
-- remedy.en: correct the competency, or add it to the position's standard
-- remedy.id: perbaiki kompetensinya, atau tambahkan ke standar jabatannya
-- bad:
-- | key,person,competency,actual_level,source
-- | R0,ASN-00000MD,CMP-0000048,2,atasan
-- | R1,ASN-00000MD,CMP-000005A,2,atasan
-- good:
-- | key,person,competency,actual_level,source
-- | R0,ASN-00000MD,CMP-0000048,2,atasan
-- message.en: the position of `{person}` requires no level of `{competency}`
-- message.id: jabatan `{person}` tidak menuntut tingkat `{competency}`
SELECT r.file, r.pointer || '/competency' AS pointer, r.person, r.competency
FROM needs_response r
JOIN person n ON n.id = r.person
WHERE NOT EXISTS (
  SELECT 1 FROM competency_standard s
  JOIN competency_standard_requirements q ON q.record_id = s.id
  WHERE s.position = n.position AND q.competency = r.competency);
