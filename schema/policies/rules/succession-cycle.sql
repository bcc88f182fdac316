-- succession-cycle: records that replace each other in a circle
-- title.id: catatan yang saling menggantikan secara melingkar
-- severity: error
-- source: bangkom [R69]
-- verified: yes
-- why.en: of two that end each other nobody can say which one applies
-- why.id: dari dua catatan yang saling mengakhiri, tidak jelas mana yang berlaku
-- remedy.en: delete the link that is wrong in `amends`, `revokes` or `supersedes`
-- remedy.id: hapus rujukan yang keliru pada `amends`, `revokes`, atau `supersedes`
-- bad:
-- | amends: [POL-00000H7]
-- good:
-- | implements: [POL-00000H7]
-- message.en: `{id}` leads back to itself through {through}
-- message.id: `{id}` kembali ke dirinya sendiri melalui {through}
WITH RECURSIVE edge AS MATERIALIZED (
  SELECT record_id AS later, value AS earlier, file, '/amends' AS pointer FROM policy_amends
  UNION ALL
  SELECT record_id, value, file, '/revokes' FROM policy_revokes
  UNION ALL
  SELECT id, supersedes, file, '/supersedes' FROM plan WHERE supersedes IS NOT NULL
  UNION ALL
  SELECT id, supersedes, file, '/supersedes' FROM evaluation_instrument
  WHERE supersedes IS NOT NULL),
walk(start, place) AS (
  SELECT later, earlier FROM edge
  UNION
  SELECT w.start, e.earlier FROM walk w JOIN edge e ON e.later = w.place)
SELECT e.file, e.pointer, e.later AS id, min(e.earlier) AS through
FROM edge e
JOIN walk w ON w.start = e.earlier AND w.place = e.later
GROUP BY e.file, e.pointer;
