-- participant-active: a participant who was not in service during the activity
-- title.id: peserta yang tidak aktif saat kegiatan
-- severity: error
-- source: bangkom [R45]
-- verified: yes
-- why.en: only people in service have hours
-- why.id: hanya pegawai aktif yang memperoleh JP
-- remedy.en: correct the pseudonym, or the person's dates of service
-- remedy.id: perbaiki nama samarannya, atau tanggal aktif pegawainya
-- bad:
-- | id,status,unit,position,rank,education,active_from,active_to
-- | ASN-00000MD,PNS,UNT-0000012,POS-0000036,,S1,2010-01-01,
-- | ASN-00000NF,PNS,UNT-0000012,POS-0000036,,S1,2010-01-01,2026-01-31
-- good:
-- | id,status,unit,position,rank,education,active_from,active_to
-- | ASN-00000MD,PNS,UNT-0000012,POS-0000036,,S1,2010-01-01,
-- | ASN-00000NF,PNS,UNT-0000012,POS-0000036,,S1,2010-01-01,2026-12-31
-- message.en: `{person}` was not in service from {start} to {end}
-- message.id: `{person}` tidak aktif pada {start} sampai {end}
SELECT p.file, p.pointer || '/person' AS pointer, p.person, a.start, a.end AS "end"
FROM participation p
JOIN activity a ON a.id = p.activity
JOIN person n ON n.id = p.person
WHERE n.active_from > a.start OR n.active_to < a.end;
