-- date-order: an end before its start
-- title.id: selesai sebelum mulai
-- severity: error
-- source: bangkom [R09]
-- verified: yes
-- why.en: what ends before it starts applies to no day
-- why.id: yang selesai sebelum mulai tidak berlaku pada hari apa pun
-- remedy.en: correct the dates
-- remedy.id: perbaiki tanggalnya
-- bad:
-- | opened: 2026-03-10
-- | closed: 2026-03-01
-- good:
-- | opened: 2026-03-01
-- | closed: 2026-03-10
-- message.en: {last} {until} is before {first} {since}
-- message.id: {last} {until} mendahului {first} {since}
WITH span AS (
  SELECT file, '/end' AS pointer, 'start' AS first, "start" AS since, 'end' AS last, "end" AS until FROM activity
  UNION ALL
  SELECT file, '/effective_to', 'effective_from', "effective_from", 'effective_to', "effective_to" FROM competency_standard
  UNION ALL
  SELECT file, '/closed', 'opened', "opened", 'closed', "closed" FROM evaluation
  UNION ALL
  SELECT file, '/closed', 'opened', "opened", 'closed', "closed" FROM needs_survey
  UNION ALL
  SELECT file, '/active_to', 'active_from', "active_from", 'active_to', "active_to" FROM org_unit
  UNION ALL
  SELECT file, '/effective_to', 'effective_from', "effective_from", 'effective_to', "effective_to" FROM policy
  UNION ALL
  SELECT file, '/ended_on', 'started_on', "started_on", 'ended_on', "ended_on" FROM processing_register
  UNION ALL
  SELECT file, '/responded_on', 'received_on', "received_on", 'responded_on', "responded_on" FROM public_input
  UNION ALL
  SELECT file, '/effective_to', 'effective_from', "effective_from", 'effective_to', "effective_to" FROM reference_set
  UNION ALL
  SELECT file, '/closed', 'opened', "opened", 'closed', "closed" FROM skm_survey
  UNION ALL
  SELECT file, pointer || '/active_to', 'active_from', active_from, 'active_to', active_to FROM person)
SELECT file, pointer, first, since, last, until
FROM span
WHERE until < since AND until <> '';
