-- assessment-date: an assessment at work before the activity ended
-- title.id: penilaian di tempat kerja sebelum kegiatannya selesai
-- severity: error
-- source: bangkom [R53]
-- verified: yes
-- why.en: nobody can apply what they have not learnt yet
-- why.id: yang belum dipelajari belum dapat diterapkan
-- remedy.en: correct the date
-- remedy.id: perbaiki tanggalnya
-- bad:
-- | K1,ASN-00000MD,materi,atasan,2026-09-01,2,3,ya,
-- | K2,ASN-00000NF,materi,atasan,2026-03-04,2,3,ya,
-- good:
-- | K1,ASN-00000MD,materi,atasan,2026-09-01,2,3,ya,
-- | K2,ASN-00000NF,materi,atasan,2026-09-04,2,3,ya,
-- message.en: assessed on {assessed}, the activity ends on {end}
-- message.id: dinilai {assessed}, sedangkan kegiatannya selesai {end}
SELECT s.file, s.pointer || '/assessed_on' AS pointer, s.assessed_on AS assessed, a.end AS "end"
FROM post_training_assessment s
JOIN evaluation e ON e.id = s.evaluation
JOIN activity a ON a.id = e.activity
WHERE s.assessed_on <= a.end;
