-- skm-element: an element of the survey twice, and so another one missing
-- title.id: unsur SKM tercatat dua kali sehingga unsur lain hilang
-- severity: error
-- source: PermenPANRB 14/2017 [R59]
-- verified: yes
-- why.en: the index is the mean of nine elements
-- why.id: indeks adalah rata-rata sembilan unsur
-- remedy.en: name each of the nine elements once
-- remedy.id: sebut kesembilan unsur masing-masing satu kali
-- bad:
-- | - {element: pengaduan, count_1: 3, count_2: 17, count_3: 88, count_4: 92}
-- | - {element: pengaduan, count_1: 3, count_2: 17, count_3: 88, count_4: 92}
-- good:
-- | - {element: pengaduan, count_1: 3, count_2: 17, count_3: 88, count_4: 92}
-- | - {element: sarana, count_1: 3, count_2: 17, count_3: 88, count_4: 92}
-- message.en: `{element}` is here {times:integer} times; every element belongs here once
-- message.id: `{element}` ada {times:integer} kali; setiap unsur hanya satu kali
SELECT file, max(pointer) || '/element' AS pointer, element, count(*) AS times
FROM skm_survey_elements
GROUP BY record_id, element
HAVING count(*) > 1;
