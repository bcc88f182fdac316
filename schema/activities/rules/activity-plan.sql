-- activity-plan: an activity without plan item and without reason
-- title.id: kegiatan tanpa butir rencana dan tanpa alasan
-- severity: error
-- source: PP 11/2017 Pasal 203 ayat (5) [R32]
-- verified: yes
-- why.en: what was done outside the plan has to say why
-- why.id: yang dilaksanakan di luar rencana harus menyebut alasannya
-- remedy.en: fill in `plan_item`, or `unplanned_reason`
-- remedy.id: isi `plan_item`, atau `unplanned_reason`
-- bad:
-- | title: Pelatihan arsip
-- | form: KL03
-- good:
-- | title: Pelatihan arsip
-- | plan_item: PLI-000009J
-- | form: KL03
-- message.en: neither `plan_item` nor `unplanned_reason` is filled in
-- message.id: `plan_item` dan `unplanned_reason` belum diisi
SELECT file, '/plan_item' AS pointer
FROM activity
WHERE plan_item IS NULL AND unplanned_reason IS NULL;
