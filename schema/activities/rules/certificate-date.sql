-- certificate-date: a certificate dated before the activity ended, or expired at its date
-- title.id: sertifikat bertanggal sebelum kegiatan selesai, atau kedaluwarsa saat terbit
-- severity: error
-- source: bangkom [R41, R42]
-- verified: yes
-- why.en: a certificate is given for what was completed
-- why.id: sertifikat diberikan untuk yang sudah diselesaikan
-- remedy.en: correct the date of the certificate or of the activity
-- remedy.id: perbaiki tanggal sertifikat atau tanggal kegiatannya
-- bad:
-- | ASN-00000MD,24,lulus,2026-03-04,2027-03-04
-- | ASN-00000NF,24,lulus,2026-03-03,
-- | ASN-00000P9,24,lulus,2026-03-05,2026-03-04
-- good:
-- | ASN-00000MD,24,lulus,2026-03-04,2027-03-04
-- | ASN-00000NF,24,lulus,2026-03-04,
-- | ASN-00000P9,24,lulus,2026-03-05,2028-03-04
-- message.en: {first} is before {second}
-- message.id: {first} mendahului {second}
SELECT p.file, p.pointer || '/certificate_date' AS pointer,
  'certificate_date ' || p.certificate_date AS first, 'end ' || a.end AS second
FROM participation p
JOIN activity a ON a.id = p.activity
WHERE p.certificate_date < a.end
UNION ALL
SELECT p.file, p.pointer || '/certificate_expires',
  'certificate_expires ' || p.certificate_expires,
  iif(p.certificate_date IS NULL, 'end ' || a.end, 'certificate_date ' || p.certificate_date)
FROM participation p
JOIN activity a ON a.id = p.activity
WHERE p.certificate_expires < coalesce(p.certificate_date, a.end);
