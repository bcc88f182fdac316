-- masukan publik yang belum dijawab, yang terlama lebih dulu
SELECT i.id, i.received_on AS diterima, i.due_on AS batas, i.topic AS topik, u.name AS perangkat
FROM public_input i LEFT JOIN org_unit u ON u.id = i.unit
WHERE i.responded_on IS NULL
ORDER BY i.received_on, i.id;
