-- plan-approval: a plan that was set without the roles that set it
-- title.id: rencana ditetapkan tanpa pejabat yang berwenang
-- severity: error
-- source: PP 11/2017 Pasal 207 ayat (1) dan (2) [R22]
-- verified: yes
-- why.en: the plan of the agency is drafted by the PyB and set by the PPK
-- why.id: rencana instansi disusun PyB dan ditetapkan PPK
-- remedy.en: fill in drafted_by: pyb, enacted_by: ppk and the instrument
-- remedy.id: isi drafted_by: pyb, enacted_by: ppk, dan instrument
-- bad:
-- | level: instansi
-- | year: 2027
-- | revision: 0
-- | status: ditetapkan
-- good:
-- | level: instansi
-- | year: 2027
-- | revision: 0
-- | status: ditetapkan
-- | drafted_by: pyb
-- | enacted_by: ppk
-- | instrument: Keputusan Bupati Nomor 800/12/2026
-- message.en: a plan that is set needs drafted_by `pyb`, enacted_by `ppk` and its instrument
-- message.id: rencana yang ditetapkan perlu drafted_by `pyb`, enacted_by `ppk`, dan instrument
SELECT file, '/status' AS pointer
FROM plan
WHERE level = 'instansi' AND status = 'ditetapkan'
  AND (drafted_by IS NOT 'pyb' OR enacted_by IS NOT 'ppk' OR instrument IS NULL);
