-- waiver-expired: a waiver past its end
-- title.id: pengecualian yang lewat batas waktunya
-- severity: error
-- source: bangkom
-- verified: yes
-- why.en: what is accepted for a time is looked at again when the time is over
-- why.id: yang diterima untuk sementara ditinjau lagi setelah waktunya habis
-- remedy.en: mend what it covers and delete it, or have it granted anew with another end
-- remedy.id: perbaiki temuannya lalu hapus, atau mintakan lagi dengan batas waktu baru
-- bad:
-- | until: 2026-10-31
-- good:
-- | until: 2026-12-31
-- message.en: this waiver of `{rule}` ended on {until}; it covers nothing any more
-- message.id: pengecualian `{rule}` ini berakhir {until}; tidak berlaku lagi
SELECT w.file, '/until' AS pointer, w.rule, w.until
FROM waiver w
WHERE w.until < today();
