-- deciding-role: a decision by somebody who may not take it
-- title.id: keputusan oleh pejabat yang tidak berwenang
-- severity: error
-- source: PP 11/2017 Pasal 207; praktik penandatanganan naskah dinas [R75]
-- verified: no
-- why.en: regulations and decrees of the regent are the regent's; circulars may be signed by the
--   Sekda or the head of the BKPSDM too
-- why.id: peraturan dan keputusan bupati ditetapkan bupati; surat edaran dapat juga
--   ditandatangani Sekda atau kepala BKPSDM
-- remedy.en: correct `decided_by`, or have it decided by who may
-- remedy.id: perbaiki `decided_by`, atau mintakan keputusan pejabat yang berwenang
-- bad:
-- | type: parameter
-- | decided_on: 2026-10-01
-- | decided_by: kepala_bkpsdm
-- good:
-- | type: parameter
-- | decided_on: 2026-10-01
-- | decided_by: ppk
-- message.en: `{role}` can't decide on a {type}; {allowed_en} can
-- message.id: `{role}` tidak berwenang atas {type}; yang berwenang {allowed_id}
WITH decision AS (
  SELECT a.file, '/decided_by' AS pointer, a.decided_by AS role, p.type
  FROM adjustment a
  JOIN policy p ON p.id = a.policy
  WHERE a.type NOT IN ('tetap', 'ralat')
  UNION ALL
  SELECT file, '/signatory', signatory, type FROM policy WHERE signatory IS NOT NULL)
SELECT file, pointer, role, type,
  iif(type = 'surat_edaran', '`ppk`, `pyb` and `kepala_bkpsdm`', '`ppk`') AS allowed_en,
  iif(type = 'surat_edaran', '`ppk`, `pyb`, dan `kepala_bkpsdm`', '`ppk`') AS allowed_id
FROM decision
WHERE (type IN ('perda', 'perbup', 'keputusan_bupati', 'instruksi_bupati') AND role <> 'ppk')
  OR (type = 'surat_edaran' AND role NOT IN ('ppk', 'pyb', 'kepala_bkpsdm'));
