-- policy-in-force: which policies and amendments applied from when until when
-- title.id: kebijakan dan perubahannya yang berlaku menurut waktu
-- description.en: A row for each span in which a policy applied with the same amendments: what applied
--   on a day is in the rows whose span holds the day. A policy that amends another is not a row of its
--   own. The day on which a policy is revoked it applies no more.
-- description.id: Satu baris untuk tiap kurun berlakunya suatu kebijakan dengan perubahan yang sama:
--   yang berlaku pada suatu hari ada di baris yang kurunnya memuat hari itu. Kebijakan yang mengubah
--   kebijakan lain tidak menjadi baris sendiri. Pada hari dicabut, kebijakan tidak lagi berlaku.
-- formula: a span starts when the policy or an amendment takes effect and ends the day before the next
--   one; the policy ends at effective_to, or the day before a policy that revokes it takes effect
-- source: UU 12/2011 [S25]
-- verified: no
-- column policy: id; Policy; Kebijakan
-- column name: text; Name; Nama
-- column about: text; About; Tentang
-- column from: date; From; Sejak
-- column until: date; Until; Sampai
-- column amendments: integer; Amendments; Perubahan
-- column amended_by: text; Amended by; Diubah dengan
-- column now: text; In force today; Berlaku hari ini
WITH made AS (
  SELECT * FROM policy
  WHERE effective_from IS NOT NULL
    AND status IN ('ditetapkan', 'berlaku', 'diubah', 'dicabut', 'tidak_berlaku')),
revoked AS (
  SELECT r.value AS policy, min(p.effective_from) AS day
  FROM policy_revokes r JOIN made p ON p.id = r.record_id GROUP BY r.value),
base AS (
  SELECT p.id, p.effective_from AS start,
    min(coalesce(p.effective_to, '9999-12-31'), coalesce(date(r.day, '-1 day'), '9999-12-31')) AS last
  FROM made p
  LEFT JOIN revoked r ON r.policy = p.id
  WHERE p.id NOT IN (SELECT record_id FROM policy_amends)),
amendment AS (
  SELECT a.value AS base, p.id, p.effective_from AS start, p.type, p.number, p.year
  FROM policy_amends a
  JOIN made p ON p.id = a.record_id
  JOIN base b ON b.id = a.value AND p.effective_from BETWEEN b.start AND b.last),
edge AS (
  SELECT id AS base, start FROM base WHERE start <= last
  UNION SELECT base, start FROM amendment),
span AS (
  SELECT e.base, e.start, coalesce(date(lead(e.start) OVER (PARTITION BY e.base ORDER BY e.start),
    '-1 day'), b.last) AS last
  FROM edge e JOIN base b ON b.id = e.base)
SELECT s.base AS policy, upper(substr(p.type, 1, 1)) || replace(substr(p.type, 2), '_', ' ')
    || ' ' || p.number || '/' || p.year AS name,
  p.about, s.start AS "from", nullif(s.last, '9999-12-31') AS until,
  (SELECT count(*) FROM amendment a WHERE a.base = s.base AND a.start <= s.start) AS amendments,
  (SELECT group_concat(name, '; ') FROM (
    SELECT upper(substr(a.type, 1, 1)) || replace(substr(a.type, 2), '_', ' ')
      || ' ' || a.number || '/' || a.year AS name
    FROM amendment a WHERE a.base = s.base AND a.start <= s.start ORDER BY a.start, a.id)) AS amended_by,
  CASE WHEN today() BETWEEN s.start AND s.last THEN 'ya' ELSE 'tidak' END AS now
FROM span s
JOIN policy p ON p.id = s.base
ORDER BY p.year, p.type, p.number, p.id, s.start;
