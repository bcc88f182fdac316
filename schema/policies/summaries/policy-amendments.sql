-- policy-amendments: how much of each policy was changed
-- title.id: seberapa banyak tiap kebijakan diubah
-- description.en: Articles (Pasal) that adjustments changed or deleted; a parameter counts for the
--   article that it names as its clause. Above the limit a policy is better revoked and replaced.
-- description.id: Pasal yang diubah atau dihapus oleh penyesuaian; parameter dihitung untuk pasal yang
--   disebut sebagai ketentuannya. Di atas batasnya, kebijakan sebaiknya dicabut dan diganti.
-- formula: share = 100 * changed / articles, without those that were added; limit: the parameter
--   perubahan_pasal of the reference set ambang
-- source: UU 12/2011 Lampiran II [S23]
-- verified: no
-- column policy: id; Policy; Kebijakan
-- column about: text; About; Tentang
-- column adjustments: integer; Adjustments; Penyesuaian
-- column articles: integer; Articles; Pasal
-- column changed: integer; Changed; Diubah
-- column added: integer; Added; Ditambah
-- column share: percent 2; Share changed; Bagian diubah
-- column maximum: decimal 2; Limit (%); Batas (%)
-- column advice: text; Advice; Saran
-- column verified: text; Limit verified; Batas terverifikasi
WITH named AS (
  SELECT record_id AS policy, CASE instr(path, 'Pasal ') WHEN 0 THEN NULL
    ELSE replace(substr(path, instr(path, 'Pasal ') + 6), ' ', '/') || '/' END AS rest
  FROM policy_clauses),
article AS (
  SELECT DISTINCT policy, substr(rest, 1, instr(rest, '/') - 1) AS article
  FROM named WHERE rest IS NOT NULL),
place AS (
  SELECT a.policy, c.op, coalesce(q.clause, c.path) AS path
  FROM adjustment a
  JOIN adjustment_changes c ON c.record_id = a.id
  LEFT JOIN policy_parameters q ON q.record_id = a.policy AND 'parameters/' || q.key = c.path),
changed AS (
  SELECT DISTINCT policy, op, substr(rest, 1, instr(rest, '/') - 1) AS article
  FROM (
    SELECT policy, op, CASE instr(path, 'Pasal ') WHEN 0 THEN NULL
      ELSE replace(substr(path, instr(path, 'Pasal ') + 6), ' ', '/') || '/' END AS rest
    FROM place)
  WHERE rest IS NOT NULL),
added AS (
  SELECT c.policy, c.article FROM changed c
  WHERE c.op = 'tambah' AND NOT EXISTS (
    SELECT 1 FROM changed o WHERE o.policy = c.policy AND o.article = c.article AND o.op <> 'tambah')),
size AS (
  SELECT p.id AS policy, (
      SELECT count(*) FROM article r WHERE r.policy = p.id AND NOT EXISTS (
        SELECT 1 FROM added a WHERE a.policy = p.id AND a.article = r.article)) AS articles, (
      SELECT count(DISTINCT c.article) FROM changed c
      WHERE c.policy = p.id AND c.op <> 'tambah') AS changed,
    (SELECT count(*) FROM added a WHERE a.policy = p.id) AS added,
    (SELECT count(*) FROM adjustment a WHERE a.policy = p.id) AS adjustments
  FROM policy p),
maximum AS (
  SELECT p.value, coalesce(p.verified, s.verified) AS verified
  FROM reference_set s
  JOIN reference_set_parameters p ON p.record_id = s.id AND p.key = 'perubahan_pasal'
  WHERE s.set_id = 'ambang' AND s.effective_from <= today()
  ORDER BY s.effective_from DESC LIMIT 1)
SELECT z.policy, p.about, z.adjustments, z.articles, z.changed, z.added,
  percent(z.changed, z.articles) AS share, m.value AS maximum,
  CASE WHEN 10000 * z.changed > round(100 * m.value * z.articles) THEN 'cabut dan ganti'
    WHEN z.changed > 0 THEN 'cukup diubah' END AS advice,
  CASE m.verified WHEN 1 THEN 'ya' WHEN 0 THEN 'tidak' END AS verified
FROM size z
JOIN policy p ON p.id = z.policy
LEFT JOIN maximum m ON 1
ORDER BY share DESC, p.year, p.id;
