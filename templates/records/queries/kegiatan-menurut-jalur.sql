-- kegiatan menurut jalur dan tahun, dengan jam pelajaran dan biayanya
SELECT substr(start, 1, 4) AS tahun, form AS jalur, count(*) AS kegiatan, sum(hours) AS jp,
  sum(cost_actual) AS biaya
FROM activity
GROUP BY 1, 2
ORDER BY 1, 2;
