-- plan-item-need: a plan item that answers no need
-- title.id: butir rencana yang tidak menjawab kebutuhan
-- severity: warning
-- source: PP 11/2017 Pasal 203 ayat (5), 206 [R24]
-- verified: yes
-- why.en: the plan follows from needs; training that nobody needs takes money from training that
--   somebody does
-- why.id: rencana disusun dari kebutuhan; pelatihan yang tidak dibutuhkan mengambil uang dari
--   yang dibutuhkan
-- remedy.en: name the need under `needs`: survey, competency, unit
-- remedy.id: sebutkan kebutuhannya pada `needs`: survei, kompetensi, perangkat daerah
-- bad:
-- | title: Pelatihan lain
-- | plan: PLN-000008G
-- good:
-- | title: Pelatihan lain
-- | needs:
-- |   - {survey: SRV-00000FY, competency: CMP-0000048}
-- | plan: PLN-000008G
-- message.en: this item answers no need of a survey
-- message.id: butir ini tidak menjawab kebutuhan dari survei mana pun
SELECT i.file, '/competencies' AS pointer
FROM plan_item i
WHERE NOT EXISTS (SELECT 1 FROM plan_item_needs n WHERE n.record_id = i.id);
