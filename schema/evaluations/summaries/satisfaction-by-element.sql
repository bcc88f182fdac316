-- satisfaction-by-element: public satisfaction with each element of each service
-- title.id: nilai tiap unsur kepuasan masyarakat
-- description.en: The mean of each element of a survey, lowest first: what to improve first.
-- description.id: Nilai rata-rata (NRR) tiap unsur satu survei, terendah di atas: yang lebih dulu
--   diperbaiki.
-- formula: mean = sum(value * count) / n, of a scale from 1 to 4
-- source: PermenPANRB 14/2017 [S15]
-- verified: yes
-- small-groups: SELECT p.value FROM reference_set s
--   JOIN reference_set_parameters p ON p.record_id = s.id
--   WHERE s.set_id = 'ambang' AND p.key = 'kelompok_kecil' AND s.effective_from <= today()
--   ORDER BY s.effective_from DESC LIMIT 1
-- suppress: answers; hides mean, rank
-- column survey: id; Survey; Survei
-- column year: year; Year; Tahun
-- column unit_name: text; Unit; Perangkat daerah
-- column service: text; Service; Layanan
-- column rank: integer; Rank; Peringkat
-- column element: text; Element; Unsur
-- column answers: integer; Answers; Jawaban
-- column mean: decimal 4; Mean; Rata-rata
WITH element AS (
  SELECT record_id AS survey, ordinal, element,
    count_1 + count_2 + count_3 + count_4 AS n,
    count_1 + 2 * count_2 + 3 * count_3 + 4 * count_4 AS total
  FROM skm_survey_elements)
SELECT e.survey, v.year, u.name AS unit_name, v.service,
  row_number() OVER (PARTITION BY e.survey ORDER BY ratio(e.total, e.n, 12), e.ordinal) AS rank,
  e.element, e.n AS answers, ratio(e.total, e.n, 4) AS mean
FROM element e
JOIN skm_survey v ON v.id = e.survey
LEFT JOIN org_unit u ON u.id = v.unit
ORDER BY v.year DESC, u.name, v.id, rank;
