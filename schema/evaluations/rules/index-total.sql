-- index-total: scores of competency in the index that exceed its weight
-- title.id: skor dimensi kompetensi IP ASN melebihi bobotnya
-- severity: error
-- source: Peraturan BKN 8/2019 Pasal 8 [R63]
-- verified: yes
-- why.en: competency weighs 40 of the 100 points of the index
-- why.id: dimensi kompetensi berbobot 40 dari 100
-- remedy.en: correct the scores: leadership or functional 15, technical 15, seminar 10; for
--   executors 22.5 and 17.5
-- remedy.id: perbaiki skornya: kepemimpinan atau fungsional 15, teknis 15, seminar 10; bagi
--   pelaksana 22,5 dan 17,5
-- bad:
-- | ASN-00000MD,15,0,0,22.5,17.5,25
-- | ASN-00000NF,15,15,0,15,17.5,25
-- good:
-- | ASN-00000MD,15,0,0,22.5,17.5,25
-- | ASN-00000NF,15,15,0,15,10,25
-- message.en: the scores of competency add up to {total:number}, at most 40 are possible
-- message.id: skor kompetensi berjumlah {total:number}, paling banyak 40
SELECT file, pointer || '/technical' AS pointer,
  leadership + functional + technical + seminar AS total
FROM professionalism_index
WHERE leadership + functional + technical + seminar > 40;
