-- amendment-extent: an adjustment that changes most of a policy
-- title.id: penyesuaian yang mengubah sebagian besar kebijakan
-- severity: warning
-- source: UU 12/2011 Lampiran II, kumpulan acuan `ambang` perubahan_pasal [R70]
-- verified: no
-- why.en: who changes more than half had better revoke and write anew: the result stays readable
-- why.id: bila lebih dari separuh berubah, sebaiknya dicabut dan disusun baru agar tetap terbaca
-- remedy.en: revoke the policy and enact a new one
-- remedy.id: cabut kebijakannya dan tetapkan yang baru
-- bad:
-- | - {op: ubah, path: pasal-1/1}
-- | - {op: ubah, path: pasal-2/1}
-- | - {op: hapus, path: pasal-3}
-- good:
-- | - {op: ubah, path: pasal-1/1}
-- | - {op: hapus, path: pasal-3}
-- message.en: {changed:integer} of {articles:integer} Pasal change, {share:number} %; over
--   {limit:number} % (unverified) a new policy is better
-- message.id: {changed:integer} dari {articles:integer} pasal berubah, {share:number} %; di atas
--   {limit:number} % (belum terverifikasi) sebaiknya disusun baru
WITH term AS (
  SELECT s.effective_from AS since, share.value AS share,
    lead(s.effective_from, 1, '9999-12-31') OVER (ORDER BY s.effective_from) AS until
  FROM reference_set s
  JOIN reference_set_parameters share ON share.record_id = s.id AND share.key = 'perubahan_pasal'
  WHERE s.set_id = 'ambang'),
changed AS (
  SELECT c.record_id, count(DISTINCT substr(
    c.path || '/', 1, min(instr(c.path || '/', '/'), instr(c.path || ':', ':')) - 1)) AS articles
  FROM adjustment_changes c
  WHERE c.path LIKE 'pasal-%' AND c.op IN ('ubah', 'hapus')
  GROUP BY c.record_id),
whole AS (
  SELECT record_id, count(*) AS articles
  FROM policy_clauses
  WHERE anchor LIKE 'pasal-%' AND instr(anchor, '/') = 0 AND instr(anchor, ':') = 0
  GROUP BY record_id)
SELECT a.file, '/changes' AS pointer, c.articles AS changed, w.articles,
  percent(c.articles, w.articles) AS share, t.share AS "limit"
FROM changed c
JOIN adjustment a ON a.id = c.record_id
JOIN whole w ON w.record_id = a.policy
JOIN term t ON a.decided_on >= t.since AND a.decided_on < t.until
WHERE percent(c.articles, w.articles) > t.share;
