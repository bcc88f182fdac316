-- plan-unapproved: a plan that was set without the approval of the PPK
-- title.id: rencana ditetapkan tanpa persetujuan PPK
-- severity: error
-- source: PP 11/2017 Pasal 207 ayat (1) dan (2) [R22]
-- verified: yes
-- why.en: a plan binds when the PPK has approved it; the approval is a record of its own
-- why.id: rencana mengikat setelah disetujui PPK; persetujuannya dicatat tersendiri
-- remedy.en: record the approval: `bangkom new approval`
-- remedy.id: catat persetujuannya: `bangkom new approval`
-- bad:
-- | role: ppk
-- | decision: revisi
-- good:
-- | role: ppk
-- | decision: setuju
-- message.en: no approval by `ppk` with `setuju` is on record{when_en}
-- message.id: belum ada catatan persetujuan `ppk` berisi `setuju`{when_id}
SELECT p.file, '/status' AS pointer,
  coalesce(' up to ' || p.enacted_on, '') AS when_en,
  coalesce(' sampai ' || p.enacted_on, '') AS when_id
FROM plan p
WHERE p.level = 'instansi' AND p.status = 'ditetapkan'
  AND p.id NOT IN (
    SELECT a.subject FROM approval a
    JOIN plan o ON o.id = a.subject
    WHERE a.role = 'ppk' AND a.decision = 'setuju'
      AND (o.enacted_on IS NULL OR a.decided_on <= o.enacted_on));
