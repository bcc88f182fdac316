-- plan-item-change: an item of a plan that is set was added, changed or deleted without revision
-- title.id: butir rencana yang ditetapkan ditambah, diubah, atau dihapus tanpa revisi
-- severity: error
-- source: bangkom [R23]
-- verified: yes
-- why.en: a plan that is set is its items; a change of one is a revision of the plan
-- why.id: rencana yang ditetapkan terdiri atas butirnya; perubahan butir adalah revisi rencana
-- remedy.en: raise `revision` of the plan and give the `revision_reason`, or bring the item back
--   as it was
-- remedy.id: naikkan `revision` rencananya dan isi `revision_reason`, atau kembalikan butirnya
--   seperti semula
-- bad:
-- | revision: 0
-- | status: ditetapkan
-- good:
-- | revision: 1
-- | revision_reason: Pagu berubah dalam APBD Perubahan
-- | status: ditetapkan
-- message.en: the plan `{plan}` is set; this item was {what_en} without a revision of it
-- message.id: rencana `{plan}` sudah ditetapkan; butir ini {what_id} tanpa revisi rencananya
WITH fixed AS (
  SELECT b.id
  FROM base_plan b
  JOIN plan p ON p.id = b.id
  WHERE b.status IN ('ditetapkan', 'diubah', 'ditutup') AND coalesce(p.revision, 0) <= b.revision)
SELECT r.file, '' AS path, '/plan' AS pointer, b.plan, 'changed' AS what_en, 'diubah' AS what_id
FROM base_plan_item b
JOIN fixed x ON x.id = b.plan
JOIN plan_item i ON i.id = b.id
JOIN plan p ON p.id = i.plan
  AND NOT (p.supersedes IS b.plan AND p.status IN ('ditetapkan', 'diubah', 'ditutup'))
JOIN record r ON r.id = b.id
JOIN base_record o ON o.id = b.id
WHERE o.content IS NOT r.content
UNION ALL
SELECT i.file, '', '/plan', i.plan, 'added', 'ditambahkan'
FROM plan_item i
JOIN fixed x ON x.id = i.plan
WHERE NOT EXISTS (SELECT 1 FROM base_plan_item b WHERE b.id = i.id AND b.plan = i.plan)
UNION ALL
SELECT NULL, f.path, '', b.plan, 'deleted', 'dihapus'
FROM base_plan_item b
JOIN fixed x ON x.id = b.plan
JOIN base_file f ON f.file = b.file
WHERE NOT EXISTS (SELECT 1 FROM plan_item i WHERE i.id = b.id);
