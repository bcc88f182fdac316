-- plan-overlap: somebody is planned for two trainings at the same time
-- title.id: pegawai direncanakan dalam dua pelatihan pada waktu yang sama
-- severity: warning
-- source: kesepakatan bangkom [R28]
-- verified: no
-- why.en: nobody can sit in two rooms
-- why.id: tidak ada yang dapat duduk di dua ruangan
-- remedy.en: move one of the items, or plan somebody else for it
-- remedy.id: pindahkan salah satu butir, atau rencanakan pegawai lain
-- bad:
-- | I1,ASN-00000MD,disetujui,CMP-0000048,PLI-000009J,16,,
-- | I2,ASN-00000MD,disetujui,CMP-0000048,PLI-00000AM,16,,
-- good:
-- | I1,ASN-00000MD,disetujui,CMP-0000048,PLI-000009J,16,,
-- message.en: `{person}` is planned for `{item}` from {start} to {end} as well
-- message.id: `{person}` juga direncanakan untuk `{item}` pada {start} sampai {end}
WITH taken AS MATERIALIZED (
  SELECT i.file, i.pointer, i.person, b.id AS item, b.schedule_start AS start, b.schedule_end AS stop
  FROM individual_plan i
  JOIN plan_item b ON b.id = i.plan_item
  WHERE i.status <> 'ditolak' AND b.form LIKE 'KL%')
SELECT t.file, t.pointer || '/plan_item' AS pointer, t.person, min(o.item) AS item, o.start,
  o.stop AS "end"
FROM taken t
JOIN taken o ON o.person = t.person AND o.item < t.item AND o.start <= t.stop AND o.stop >= t.start
GROUP BY t.file, t.pointer;
