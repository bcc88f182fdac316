-- policy-gazette: a policy in force that was not promulgated in its gazette
-- title.id: kebijakan berlaku yang belum diundangkan di tempatnya
-- severity: error
-- source: UU 12/2011 [R65]
-- verified: no
-- why.en: a regulation binds from its promulgation
-- why.id: peraturan mengikat sejak diundangkan
-- remedy.en: fill in gazette and promulgated_on
-- remedy.id: isi gazette dan promulgated_on
-- bad:
-- | status: berlaku
-- | gazette: berita_daerah
-- good:
-- | status: berlaku
-- | gazette: berita_daerah
-- | promulgated_on: 2023-12-22
-- message.en: a {type} in force needs promulgated_on and gazette `{wanted}`
-- message.id: {type} yang berlaku perlu promulgated_on dan gazette `{wanted}`
SELECT file, '/status' AS pointer, type,
  iif(type = 'perda', 'lembaran_daerah', 'berita_daerah') AS wanted
FROM policy
WHERE status = 'berlaku' AND type IN ('perda', 'perbup')
  AND (promulgated_on IS NULL
    OR gazette IS NOT iif(type = 'perda', 'lembaran_daerah', 'berita_daerah'));
