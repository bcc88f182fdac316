-- certificate-number: one certificate number for two people
-- title.id: satu nomor sertifikat untuk dua orang
-- severity: error
-- source: bangkom; isian nomorSertipikat SIASN [R41]
-- verified: yes
-- why.en: a certificate proves the training of one person
-- why.id: satu sertifikat membuktikan pelatihan satu orang
-- remedy.en: correct the number
-- remedy.id: perbaiki nomornya
-- bad:
-- | ASN-00000MD,24,lulus,800/1
-- | ASN-00000NF,24,lulus,800/1
-- good:
-- | ASN-00000MD,24,lulus,800/1
-- | ASN-00000NF,24,lulus,800/2
-- message.en: `{number}` of {provider} is the certificate of `{other}` too
-- message.id: `{number}` dari {provider} juga sertifikat `{other}`
WITH given AS MATERIALIZED (
  SELECT p.file, p.pointer, p.person, p.certificate_number AS number,
    coalesce(a.provider, i.provider_name, '–') AS provider,
    row_number() OVER same AS place, first_value(p.person) OVER same AS other
  FROM participation p
  JOIN activity a ON a.id = p.activity
  LEFT JOIN plan_item i ON i.id = a.plan_item
  WHERE p.certificate_number IS NOT NULL
  WINDOW same AS (
    PARTITION BY coalesce(a.provider, i.provider_name, '–'), p.certificate_number
    ORDER BY a.id, p.pointer))
SELECT file, pointer || '/certificate_number' AS pointer, number, provider, other
FROM given WHERE place > 1;
