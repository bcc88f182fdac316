-- planned-hours-low: an individual plan with fewer hours than a civil servant has to reach
-- title.id: rencana individu dengan JP kurang dari minimum PNS
-- severity: warning
-- source: PP 11/2017 Pasal 203 ayat (4) [R26]
-- verified: yes
-- why.en: every PNS is to have the minimum of hours in a year; who is planned for less can hardly
--   reach it
-- why.id: setiap PNS harus mencapai JP minimum setahun; yang direncanakan kurang sulit
--   mencapainya
-- remedy.en: plan more for them; e-learning and coaching cost little
-- remedy.id: tambah rencananya; e-learning dan coaching berbiaya kecil
-- bad:
-- | I1,ASN-00000MD,disetujui,CMP-0000048,,20,KL03,
-- | I2,ASN-00000NF,disetujui,CMP-0000048,,16,KL03,
-- good:
-- | I1,ASN-00000MD,disetujui,CMP-0000048,,20,KL03,
-- | I2,ASN-00000NF,disetujui,CMP-0000048,,20,KL03,
-- message.en: {people:integer} PNS have fewer than {least:number} hours planned; `{person}` has
--   {hours:number}
-- message.id: {people:integer} PNS direncanakan kurang dari {least:number} JP; `{person}` baru
--   {hours:number} JP
WITH term AS (
  SELECT s.effective_from AS since, p.value,
    lead(s.effective_from, 1, '9999-12-31') OVER (ORDER BY s.effective_from) AS until
  FROM reference_set s
  JOIN reference_set_parameters p ON p.record_id = s.id
  WHERE s.set_id = 'aturan_hitung' AND p.key = 'jp_min_pns'),
planned AS (
  SELECT i.plan, i.person, min(i.file) AS file, min(i.pointer) AS pointer,
    exact_sum(coalesce(i.hours, b.hours)) AS hours
  FROM individual_plan i
  LEFT JOIN plan_item b ON b.id = i.plan_item
  WHERE i.status <> 'ditolak' AND i.status <> 'tidak_ada_kebutuhan'
  GROUP BY i.plan, i.person)
SELECT d.file, min(d.pointer) || '/hours' AS pointer, count(*) AS people, t.value AS least,
  min(d.person) AS person, d.hours
FROM planned d
JOIN plan p ON p.id = d.plan
JOIN person n ON n.id = d.person AND n.status = 'PNS'
JOIN term t ON p.year || '-12-31' >= t.since AND p.year || '-12-31' < t.until
WHERE d.hours < t.value
GROUP BY d.file;
