-- plan-analysis: a plan that was set without both analyses
-- title.id: rencana ditetapkan tanpa kedua analisis
-- severity: error
-- source: PP 11/2017 Pasal 206 ayat (1) [R15]
-- verified: yes
-- why.en: the plan follows from the gap in competency and from the gap in performance
-- why.id: rencana disusun dari analisis kesenjangan kompetensi dan kesenjangan kinerja
-- remedy.en: record the survey's answers and the table of performance of this year or the year
--   before
-- remedy.id: catat isian survei dan tabel kinerja tahun ini atau tahun sebelumnya
-- bad:
-- | year: 2027
-- | revision: 0
-- | status: ditetapkan
-- good:
-- | year: 2027
-- | revision: 0
-- | status: draf
-- message.en: a plan that is set needs {missing_en} of {first:text} or {year:text}
-- message.id: rencana yang ditetapkan memerlukan {missing_id} tahun {first:text} atau {year:text}
WITH done AS (
  SELECT p.file, p.year,
    EXISTS (SELECT 1 FROM needs_survey v WHERE v.year IN (p.year, p.year - 1)
      AND v.id IN (SELECT survey FROM needs_response)) AS competency,
    EXISTS (SELECT 1 FROM performance_gap g
      WHERE CAST(g.year AS INTEGER) IN (p.year, p.year - 1)) AS performance
  FROM plan p
  WHERE p.level = 'instansi' AND p.status = 'ditetapkan')
SELECT file, '/status' AS pointer, year, year - 1 AS first,
  ltrim(iif(competency, '', ', an analysis of competency')
    || iif(performance, '', ', an analysis of performance'), ', ') AS missing_en,
  ltrim(iif(competency, '', ', analisis kesenjangan kompetensi')
    || iif(performance, '', ', analisis kesenjangan kinerja'), ', ') AS missing_id
FROM done
WHERE NOT competency OR NOT performance;
