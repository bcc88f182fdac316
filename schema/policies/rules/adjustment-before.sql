-- adjustment-before: an adjustment whose `before` is not what the policy said
-- title.id: `before` penyesuaian tidak sama dengan isi kebijakan sebelumnya
-- severity: error
-- scope: commit
-- source: bangkom [R71]
-- verified: yes
-- why.en: a change is decided on the text that applies; where another change came between, it has
--   to be decided anew
-- why.id: perubahan diputuskan atas isi yang berlaku; bila ada perubahan lain di antaranya,
--   keputusannya perlu diulang
-- remedy.en: correct `path` and `before` after the policy as it was committed last
-- remedy.id: perbaiki `path` dan `before` menurut kebijakan pada commit terakhir
-- bad:
-- | - {op: ganti_parameter, path: parameters/jp_min_pns, before: 18, after: 24}
-- | - {op: ubah, path: pasal-5/1, before: Setiap PNS mengikuti sedikitnya 18 JP.}
-- | - {op: hapus, path: pasal-7}
-- | - {op: tambah, path: pasal-5/1}
-- good:
-- | - {op: ganti_parameter, path: parameters/jp_min_pns, before: 20, after: 24}
-- | - {op: ubah, path: pasal-5/1, before: Setiap PNS mengikuti sedikitnya 20 JP.}
-- | - {op: tambah, path: pasal-7}
-- message.en: `{path}` {fault_en}
-- message.id: `{path}` {fault_id}
WITH fresh AS (
  SELECT a.id, a.policy, a.effective_from
  FROM adjustment a
  WHERE NOT EXISTS (SELECT 1 FROM base_adjustment o WHERE o.id = a.id)
    AND EXISTS (SELECT 1 FROM base_policy p WHERE p.id = a.policy)),
clause AS (
  SELECT c.file, c.pointer, c.ordinal, c.op, c.path, c.before, t.text
  FROM fresh f
  JOIN adjustment_changes c ON c.record_id = f.id
  LEFT JOIN base_policy_clauses t ON t.record_id = f.policy AND t.anchor = c.path
  WHERE c.op <> 'ganti_parameter' AND c.path NOT LIKE 'fields/%'),
valued AS (
  SELECT c.file, c.pointer, c.path, c.before, v.value, row_number() OVER (
    PARTITION BY c.file, c.pointer ORDER BY v."from" DESC) AS place
  FROM fresh f
  JOIN adjustment_changes c ON c.record_id = f.id AND c.op = 'ganti_parameter'
  LEFT JOIN base_policy_parameters p ON p.record_id = f.policy AND 'parameters/' || p.key = c.path
  LEFT JOIN base_policy_parameters_values v ON v.record_id = p.record_id AND v.parent = p.pointer
    AND v."from" < f.effective_from
  WHERE c.before IS NOT NULL)
SELECT file, pointer || '/before' AS pointer, path,
  iif(value IS NULL, 'has no value before', 'was ' || value || ' before, not ' || before) AS fault_en,
  iif(value IS NULL, 'belum bernilai sebelumnya', 'sebelumnya ' || value || ', bukan ' || before)
    AS fault_id
FROM valued
WHERE place = 1 AND (value IS NULL OR value <> CAST(before AS REAL))
UNION ALL
SELECT file, pointer || '/path', path, 'is there already', 'sudah ada'
FROM clause WHERE op = 'tambah' AND text IS NOT NULL
UNION ALL
SELECT file, pointer || '/path', path, 'is not in the policy', 'tidak ada di kebijakan'
FROM clause WHERE op <> 'tambah' AND text IS NULL
UNION ALL
SELECT file, pointer || '/before', path, 'says something else', 'berbunyi lain'
FROM clause
WHERE op <> 'tambah' AND text IS NOT NULL AND before IS NOT NULL
  AND (instr(path, '/') > 0 OR instr(path, ':') > 0) AND substr(text, -length(before)) <> before;
