-- activity-finished: a finished activity without participants or report
-- title.id: kegiatan selesai tanpa peserta atau laporan
-- severity: error
-- source: praktik pelaporan pelatihan [R33]
-- verified: no
-- why.en: hours are credited only for what can be shown
-- why.id: JP hanya diakui untuk yang dapat ditunjukkan
-- remedy.en: add the participation table and the documents daftar_hadir and laporan
-- remedy.id: tambahkan tabel keikutsertaan serta dokumen daftar_hadir dan laporan
-- bad:
-- | status: selesai
-- | start: 2026-04-06
-- | end: 2026-04-08
-- | hours: 24
-- good:
-- | status: selesai
-- | start: 2026-04-06
-- | end: 2026-04-08
-- | hours: 24
-- | documents:
-- |   - {type: daftar_hadir, ref: arsip/2026/014-hadir.pdf}
-- |   - {type: laporan, ref: arsip/2026/014-laporan.pdf}
-- message.en: a finished activity needs {missing_en}
-- message.id: kegiatan selesai memerlukan {missing_id}
WITH lack AS (
  SELECT a.file, a.end,
    a.id NOT IN (SELECT activity FROM participation WHERE activity IS NOT NULL) AS no_people,
    NOT EXISTS (SELECT 1 FROM activity_documents d WHERE d.record_id = a.id AND d.type = 'daftar_hadir') AS no_list,
    NOT EXISTS (SELECT 1 FROM activity_documents d WHERE d.record_id = a.id AND d.type = 'laporan') AS no_report,
    a.end > today() AS too_early
  FROM activity a WHERE a.status = 'selesai')
SELECT file, '/status' AS pointer,
  ltrim(iif(no_people, ', participants', '') || iif(no_list, ', an attendance list', '')
    || iif(no_report, ', a report', '') || iif(too_early, ', an end that is past', ''), ', ') AS missing_en,
  ltrim(iif(no_people, ', peserta', '') || iif(no_list, ', daftar hadir', '')
    || iif(no_report, ', laporan', '') || iif(too_early, ', tanggal selesai yang sudah lewat', ''), ', ') AS missing_id
FROM lack
WHERE no_people OR no_list OR no_report OR too_early;
