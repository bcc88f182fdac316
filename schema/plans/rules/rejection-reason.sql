-- rejection-reason: a rejected entry without reason
-- title.id: usulan individu ditolak tanpa alasan
-- severity: error
-- source: praktik IDP, isian alasan_tolak [R29]
-- verified: yes
-- why.en: who asks for training and does not get it may know why
-- why.id: yang mengusulkan dan ditolak berhak tahu alasannya
-- remedy.en: fill in `rejection_reason`
-- remedy.id: isi `rejection_reason`
-- bad:
-- | I1,ASN-00000MD,ditolak,CMP-0000048,,,KL03,Sudah terpenuhi
-- | I2,ASN-00000NF,ditolak,CMP-0000048,,,KL03,
-- good:
-- | I1,ASN-00000MD,ditolak,CMP-0000048,,,KL03,Sudah terpenuhi
-- | I2,ASN-00000NF,ditolak,CMP-0000048,,,KL03,Menunggu anggaran
-- message.en: `{person}` was refused, and `rejection_reason` is empty
-- message.id: usulan `{person}` ditolak, tetapi `rejection_reason` kosong
SELECT file, pointer || '/status' AS pointer, person
FROM individual_plan
WHERE status = 'ditolak' AND rejection_reason IS NULL;
