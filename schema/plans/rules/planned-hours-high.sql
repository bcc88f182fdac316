-- planned-hours-high: a contract employee is planned for more hours than the law allows
-- title.id: PPPK direncanakan melebihi JP yang diperbolehkan
-- severity: warning
-- source: PP 49/2018 Pasal 40 ayat (1) [R27]
-- verified: yes
-- why.en: PPPK may have at most so many hours in a year of their contract; this is about those
--   outside the JPT
-- why.id: PPPK selain JPT hanya boleh mengikuti JP sampai batas itu dalam setahun masa perjanjian
-- remedy.en: plan fewer hours for this person
-- remedy.id: kurangi JP pegawai ini
-- bad:
-- | I1,ASN-00000MD,disetujui,CMP-0000048,,16,KL03,
-- | I2,ASN-00000MD,disetujui,CMP-000005A,,12,KL03,
-- good:
-- | I1,ASN-00000MD,disetujui,CMP-0000048,,16,KL03,
-- | I2,ASN-00000MD,disetujui,CMP-000005A,,8,KL03,
-- message.en: {hours:number} hours planned for `{person}`, a PPPK may have {most:number}
-- message.id: {hours:number} JP direncanakan untuk `{person}`, PPPK paling banyak {most:number}
--   JP
WITH term AS (
  SELECT s.effective_from AS since, p.value,
    lead(s.effective_from, 1, '9999-12-31') OVER (ORDER BY s.effective_from) AS until
  FROM reference_set s
  JOIN reference_set_parameters p ON p.record_id = s.id
  WHERE s.set_id = 'aturan_hitung' AND p.key = 'jp_max_pppk'),
planned AS (
  SELECT i.plan, i.person, min(i.file) AS file, min(i.pointer) AS pointer,
    exact_sum(coalesce(i.hours, b.hours)) AS hours
  FROM individual_plan i
  LEFT JOIN plan_item b ON b.id = i.plan_item
  WHERE i.status <> 'ditolak' AND i.status <> 'tidak_ada_kebutuhan'
  GROUP BY i.plan, i.person)
SELECT d.file, d.pointer || '/hours' AS pointer, d.person, d.hours, t.value AS most
FROM planned d
JOIN plan p ON p.id = d.plan
JOIN person n ON n.id = d.person AND n.status IN ('PPPK', 'PPPK_PARUH_WAKTU')
LEFT JOIN position o ON o.id = n.position
JOIN term t ON p.year || '-12-31' >= t.since AND p.year || '-12-31' < t.until
WHERE d.hours > t.value AND o."group" IS NOT 'jpt_pratama';
