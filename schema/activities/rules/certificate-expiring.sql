-- certificate-expiring: a certificate that expires soon
-- title.id: sertifikat yang segera kedaluwarsa
-- severity: warning
-- source: kesepakatan bangkom, kumpulan acuan `ambang` sertifikat_hari [R42]
-- verified: no
-- why.en: who needs the certificate for the job has to renew it in time
-- why.id: yang memerlukan sertifikat untuk tugasnya harus memperbaruinya tepat waktu
-- remedy.en: plan the renewal
-- remedy.id: rencanakan pembaruannya
-- bad:
-- | ASN-00000MD,24,lulus,2026-03-04,2027-03-04
-- | ASN-00000NF,24,lulus,2026-03-04,2026-12-31
-- good:
-- | ASN-00000MD,24,lulus,2026-03-04,2027-03-04
-- | ASN-00000NF,24,lulus,2026-03-04,2027-12-31
-- message.en: the certificate of `{person}` expires on {expires}, in {days:integer} days
-- message.id: sertifikat `{person}` habis berlaku {expires}, {days:integer} hari lagi
WITH term AS (
  SELECT s.effective_from AS since, p.value,
    lead(s.effective_from, 1, '9999-12-31') OVER (ORDER BY s.effective_from) AS until
  FROM reference_set s
  JOIN reference_set_parameters p ON p.record_id = s.id
  WHERE s.set_id = 'ambang' AND p.key = 'sertifikat_hari')
SELECT p.file, p.pointer || '/certificate_expires' AS pointer, p.person,
  p.certificate_expires AS expires, days_between(today(), p.certificate_expires) AS days
FROM participation p
JOIN term t ON today() >= t.since AND today() < t.until
JOIN person n ON n.id = p.person
WHERE p.certificate_expires >= today()
  AND days_between(today(), p.certificate_expires) <= t.value
  AND (n.active_to IS NULL OR n.active_to > today());
