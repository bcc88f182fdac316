-- forum-attendance: attendance that does not add up
-- title.id: jumlah hadir yang tidak cocok
-- severity: error
-- source: bangkom [R81]
-- verified: yes
-- why.en: who took part is counted once by group and once by sex; both are the same people
-- why.id: peserta dihitung menurut unsur dan menurut jenis kelamin; keduanya orang yang sama
-- remedy.en: correct the numbers after the attendance list
-- remedy.id: perbaiki angkanya menurut daftar hadir
-- bad:
-- | men: 50
-- | women: 29
-- good:
-- | men: 50
-- | women: 30
-- message.en: {first_en} are {first:integer}, {second_en} {second:integer}
-- message.id: {first_id} {first:integer}, {second_id} {second:integer}
WITH counted AS (
  SELECT f.file, f.men + f.women AS sexes, f.total, sum(a.value) AS groups
  FROM public_forum f
  LEFT JOIN public_forum_attendance a ON a.record_id = f.id
  GROUP BY f.file)
SELECT file, '/attendance' AS pointer, 'the groups' AS first_en, 'jumlah menurut unsur' AS first_id,
  groups AS first, 'the total is' AS second_en, 'totalnya' AS second_id, total AS second
FROM counted WHERE groups <> total
UNION ALL
SELECT file, '/men', 'men and women', 'laki-laki dan perempuan', sexes,
  iif(total IS NULL, 'the groups', 'the total is'),
  iif(total IS NULL, 'jumlah menurut unsur', 'totalnya'), coalesce(total, groups)
FROM counted WHERE sexes <> coalesce(total, groups);
