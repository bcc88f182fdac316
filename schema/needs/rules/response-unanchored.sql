-- response-unanchored: an assessment of somebody whose position has no standard
-- title.id: penilaian pegawai yang jabatannya belum punya standar
-- severity: warning
-- source: PP 11/2017 Pasal 206 [R19]
-- verified: yes
-- why.en: without a standard there is nothing to measure a gap against
-- why.id: tanpa standar, kesenjangan tidak dapat diukur
-- remedy.en: make the standard of the position: `bangkom new competency-standard`
-- remedy.id: buat standar jabatannya: `bangkom new competency-standard`
-- bad:
-- | key,person,competency,actual_level,source
-- | R0,ASN-00000MD,CMP-0000048,2,atasan
-- | R1,ASN-00000NF,CMP-0000048,2,atasan
-- good:
-- | key,person,competency,actual_level,source
-- | R0,ASN-00000MD,CMP-0000048,2,atasan
-- message.en: `{position}`, the position of `{person}`, has no competency standard
-- message.id: `{position}`, jabatan `{person}`, belum punya standar kompetensi
SELECT r.file, r.pointer || '/person' AS pointer, r.person, n.position
FROM needs_response r
JOIN person n ON n.id = r.person
WHERE n.position NOT IN (SELECT position FROM competency_standard)
  AND (r.target_position IS NULL
    OR r.target_position NOT IN (SELECT position FROM competency_standard));
