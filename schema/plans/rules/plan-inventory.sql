-- plan-inventory: a plan that was set without an entry for every civil servant
-- title.id: rencana ditetapkan tanpa inventarisasi setiap PNS
-- severity: error
-- source: PP 11/2017 Pasal 205 ayat (1) [R14]
-- verified: yes
-- why.en: the plan takes stock of what each PNS has to develop; nobody may be forgotten
-- why.id: rencana memuat kebutuhan setiap PNS; tidak boleh ada yang terlewat
-- remedy.en: add them to the individual plan, those without need as `tidak_ada_kebutuhan`
-- remedy.id: tambahkan ke rencana individu; yang tanpa kebutuhan diisi `tidak_ada_kebutuhan`
-- bad:
-- | key,person,status,competency,plan_item,hours,form,rejection_reason
-- | I1,ASN-00000MD,disetujui,CMP-0000048,,16,KL03,
-- good:
-- | key,person,status,competency,plan_item,hours,form,rejection_reason
-- | I1,ASN-00000MD,disetujui,CMP-0000048,,16,KL03,
-- | I2,ASN-00000NF,tidak_ada_kebutuhan,,,,,
-- message.en: {missing:integer} of {people:integer} PNS in service have no entry in an individual
--   plan, `{first}` among them
-- message.id: {missing:integer} dari {people:integer} PNS aktif belum ada dalam rencana individu,
--   antara lain `{first}`
WITH listed AS (
  SELECT DISTINCT p.year, i.person
  FROM individual_plan i
  JOIN plan p ON p.id = i.plan)
SELECT p.file, '/status' AS pointer, count(*) AS people, sum(l.person IS NULL) AS missing,
  min(iif(l.person IS NULL, n.id, NULL)) AS first
FROM plan p
JOIN person n ON n.status = 'PNS' AND n.active_from <= p.year || '-01-01'
  AND (n.active_to IS NULL OR n.active_to >= p.year || '-01-01')
LEFT JOIN listed l ON l.year = p.year AND l.person = n.id
WHERE p.level = 'instansi' AND p.status = 'ditetapkan'
GROUP BY p.file
HAVING sum(l.person IS NULL) > 0;
