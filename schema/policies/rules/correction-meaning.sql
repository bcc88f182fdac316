-- correction-meaning: a correction that changes a figure
-- title.id: ralat yang mengubah angka
-- severity: error
-- source: UU 12/2011
-- verified: no
-- why.en: a correction mends a slip and needs no evidence; another figure is another rule
-- why.id: ralat memperbaiki salah tulis tanpa bukti; angka yang lain adalah aturan yang lain
-- remedy.en: make it `type: parameter`, with evidence and alternatives
-- remedy.id: jadikan `type: parameter`, lengkap dengan bukti dan alternatifnya
-- bad:
-- | type: ralat
-- good:
-- | type: parameter
-- message.en: a correction may not change `{path}`
-- message.id: ralat tidak boleh mengubah `{path}`
SELECT c.file, c.pointer || '/op' AS pointer, c.path
FROM adjustment a
JOIN adjustment_changes c ON c.record_id = a.id
WHERE a.type = 'ralat' AND c.op = 'ganti_parameter';
