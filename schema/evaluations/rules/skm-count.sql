-- skm-count: counts of an element that do not add up to the respondents
-- title.id: jumlah jawaban unsur berbeda dari jumlah responden
-- severity: error
-- source: PermenPANRB 14/2017 [R57, R59]
-- verified: yes
-- why.en: the mean of an element is over everybody who answered
-- why.id: nilai rata-rata unsur dihitung dari semua responden
-- remedy.en: correct the counts, or `sample`
-- remedy.id: perbaiki jumlahnya, atau `sample`
-- bad:
-- | - {element: waktu, count_1: 3, count_2: 17, count_3: 88, count_4: 29}
-- good:
-- | - {element: waktu, count_1: 3, count_2: 17, count_3: 88, count_4: 92}
-- message.en: the counts of `{element}` add up to {total:integer}, `sample` is {sample:integer}
-- message.id: jumlah jawaban `{element}` {total:integer}, sedangkan `sample` {sample:integer}
SELECT e.file, e.pointer || '/element' AS pointer, e.element, s.sample,
  e.count_1 + e.count_2 + e.count_3 + e.count_4 AS total
FROM skm_survey_elements e
JOIN skm_survey s ON s.id = e.record_id
WHERE e.count_1 + e.count_2 + e.count_3 + e.count_4 <> s.sample;
