-- forum-minutes: a forum without minutes, attendance or both signatures
-- title.id: forum tanpa berita acara, daftar hadir, atau tanda tangan kedua pihak
-- severity: error
-- source: PermenPANRB 16/2017; Permendesa 16/2019 [R80]
-- verified: no
-- why.en: what was agreed binds when government and community have signed it
-- why.id: kesepakatan mengikat bila ditandatangani pemerintah dan masyarakat
-- remedy.en: fill in `minutes_number`, `attendance` and `signed_by`
-- remedy.id: isi `minutes_number`, `attendance`, dan `signed_by`
-- bad:
-- | signed_by: [pemerintah]
-- good:
-- | signed_by: [pemerintah, masyarakat]
-- message.en: a {type} needs {missing_en}
-- message.id: {type} memerlukan {missing_id}
WITH lack AS (
  SELECT f.file, f.type, f.minutes_number IS NULL AS no_minutes,
    coalesce((SELECT sum(a.value) FROM public_forum_attendance a WHERE a.record_id = f.id), 0) = 0
      AS nobody,
    (SELECT count(DISTINCT s.value) FROM public_forum_signed_by s WHERE s.record_id = f.id) < 2
      OR NOT EXISTS (
        SELECT 1 FROM public_forum_signed_by s
        WHERE s.record_id = f.id AND s.value = 'pemerintah') AS unsigned
  FROM public_forum f
  WHERE f.type IN ('musdes', 'musrenbang_desa', 'musrenbang_kecamatan', 'fkp')
    AND f.date <= today())
SELECT file, '/type' AS pointer, type,
  ltrim(iif(no_minutes, ', the number of its minutes', '') || iif(nobody, ', attendance', '')
    || iif(unsigned, ', signatures of government and community', ''), ', ') AS missing_en,
  ltrim(iif(no_minutes, ', nomor berita acara', '') || iif(nobody, ', jumlah hadir', '')
    || iif(unsigned, ', tanda tangan pemerintah dan masyarakat', ''), ', ') AS missing_id
FROM lack
WHERE no_minutes OR nobody OR unsigned;
