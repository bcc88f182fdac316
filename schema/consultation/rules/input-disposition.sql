-- input-disposition: a public input closed without an answer
-- title.id: masukan publik ditutup tanpa jawaban
-- severity: error
-- source: PermenPANRB 16/2017; praktik SP4N-LAPOR! [R78]
-- verified: no
-- why.en: people look up what became of what they said
-- why.id: masyarakat melihat kelanjutan masukannya
-- remedy.en: fill in disposition and reason; an accepted input names what followed from it
-- remedy.id: isi disposition dan reason; masukan yang diterima menyebut tindak lanjutnya
-- bad:
-- | status: selesai
-- | disposition: diterima
-- | reason: Masuk rencana
-- good:
-- | status: selesai
-- | disposition: diterima
-- | reason: Masuk rencana
-- | plan_items: [PLI-000009J]
-- message.en: an input that is closed needs {missing_en}
-- message.id: masukan yang ditutup memerlukan {missing_id}
SELECT file, '/status' AS pointer,
  iif(disposition IS NULL, 'a disposition', iif(reason IS NULL, 'a reason', 'an adjustment or plan item that follows from it')) AS missing_en,
  iif(disposition IS NULL, 'disposisi', iif(reason IS NULL, 'alasan', 'penyesuaian atau butir rencana sebagai tindak lanjut')) AS missing_id
FROM public_input i
WHERE status IN ('selesai', 'ditutup') AND (
  disposition IS NULL OR reason IS NULL
  OR (disposition = 'diterima'
    AND NOT EXISTS (SELECT 1 FROM public_input_adjustments a WHERE a.record_id = i.id)
    AND NOT EXISTS (SELECT 1 FROM public_input_plan_items p WHERE p.record_id = i.id)));
