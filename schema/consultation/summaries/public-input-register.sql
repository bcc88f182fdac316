-- public-input-register: what became of what the public said
-- title.id: tindak lanjut masukan publik
-- description.en: How many inputs were received and decided in each year, and how many of the
--   decided ones were accepted.
-- description.id: Berapa masukan diterima dan diputuskan tiap tahun, dan berapa yang disetujui.
-- formula: response = 100 * decided / received; adoption = 100 * (accepted + partly) / decided;
--   full_adoption = 100 * accepted / decided
-- source: [S19]
-- verified: yes
-- column year: year; Year; Tahun
-- column received: integer; Received; Masuk
-- column accepted: integer; Accepted; Diterima
-- column partly: integer; Partly; Sebagian
-- column rejected: integer; Rejected; Ditolak
-- column postponed: integer; Postponed; Ditunda
-- column elsewhere: integer; Not ours to decide; Di luar kewenangan
-- column undecided: integer; Undecided; Belum
-- column decided: integer; Decided; Diputuskan
-- column response: percent 2; Response; Tanggapan
-- column adoption: percent 2; Adoption; Adopsi
-- column full_adoption: percent 2; Full adoption; Adopsi penuh
SELECT CAST(substr(received_on, 1, 4) AS INTEGER) AS year, count(*) AS received,
  sum(disposition IS 'diterima') AS accepted, sum(disposition IS 'diterima_sebagian') AS partly,
  sum(disposition IS 'ditolak') AS rejected, sum(disposition IS 'ditunda') AS postponed,
  sum(disposition IS 'di_luar_kewenangan') AS elsewhere, sum(disposition IS NULL) AS undecided,
  count(disposition) AS decided, percent(count(disposition), count(*)) AS response,
  percent(sum(disposition IS 'diterima') + sum(disposition IS 'diterima_sebagian'), count(disposition)) AS adoption,
  percent(sum(disposition IS 'diterima'), count(disposition)) AS full_adoption
FROM public_input
GROUP BY 1
ORDER BY 1;
