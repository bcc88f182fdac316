-- survey-sample: a survey with too small a sample
-- title.id: survei dengan sampel terlalu kecil
-- severity: warning
-- source: Krejcie dan Morgan 1970 [R17]
-- verified: yes
-- why.en: a small sample says little about everybody
-- why.id: sampel kecil tidak menggambarkan keseluruhan
-- remedy.en: ask more people, or say in the report how far the result can be relied on
-- remedy.id: tambah responden, atau jelaskan batas hasilnya dalam laporan
-- bad:
-- | population: 200
-- | sample: 121
-- good:
-- | population: 200
-- | sample: 132
-- message.en: {sample:number} of {population:number} were assessed, at least {least:number} are
--   needed
-- message.id: {sample:number} dari {population:number} dinilai, sedikitnya perlu {least:number}
SELECT file, '/sample' AS pointer, sample, population, krejcie_morgan(population) AS least
FROM needs_survey
WHERE sample < krejcie_morgan(population);
