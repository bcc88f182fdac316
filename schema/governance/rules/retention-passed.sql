-- retention-passed: a record that is kept longer than it may be
-- title.id: catatan yang melewati masa simpannya
-- severity: warning
-- source: UU 27/2022 [R84]
-- verified: yes
-- why.en: personal data are deleted when their time is over
-- why.id: data pribadi dihapus setelah masa simpannya berakhir
-- remedy.en: destroy it after the retention schedule (JRA), or set `retention_until` anew with a
--   reason
-- remedy.id: musnahkan menurut Jadwal Retensi Arsip, atau perbarui `retention_until` dengan
--   alasannya
-- bad:
-- | retention_until: 2026-10-31
-- good:
-- | retention_until: 2027-10-31
-- message.en: to be kept until {until}; that was {days:integer} days ago
-- message.id: disimpan sampai {until}; itu {days:integer} hari yang lalu
WITH kept AS (
  SELECT file, retention_until AS until FROM activity
  UNION ALL
  SELECT file, retention_until FROM evaluation
  UNION ALL
  SELECT file, retention_until FROM learning_recognition
  UNION ALL
  SELECT file, retention_until FROM needs_survey
  UNION ALL
  SELECT file, retention_until FROM public_forum
  UNION ALL
  SELECT file, retention_until FROM public_input)
SELECT file, '/retention_until' AS pointer, until, days_between(until, today()) AS days
FROM kept
WHERE until < today();
