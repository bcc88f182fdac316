-- policy-dates: the dates of a policy are in the wrong order
-- title.id: tanggal kebijakan tidak berurutan
-- severity: error
-- source: UU 12/2011 [R09]
-- verified: no
-- why.en: a policy is enacted, then promulgated, then applies
-- why.id: kebijakan ditetapkan, diundangkan, lalu berlaku
-- remedy.en: correct the dates, or set `retroactive: true` where it applies from before it was made
-- remedy.id: perbaiki tanggalnya, atau isi `retroactive: true` bila berlaku surut
-- bad:
-- | enacted_on: 2023-12-22
-- | promulgated_on: 2023-12-20
-- good:
-- | enacted_on: 2023-12-20
-- | promulgated_on: 2023-12-22
-- message.en: {first} is before {second}
-- message.id: {first} mendahului {second}
-- related.en: this comes first
-- related.id: ini lebih dahulu
SELECT file, '/promulgated_on' AS pointer,
  'promulgated_on ' || promulgated_on AS first, 'enacted_on ' || enacted_on AS second,
  '/enacted_on' AS related_pointer
FROM policy WHERE promulgated_on < enacted_on
UNION ALL
SELECT file, '/effective_from',
  'effective_from ' || effective_from, 'promulgated_on ' || promulgated_on,
  '/promulgated_on'
FROM policy WHERE effective_from < promulgated_on AND retroactive IS NOT 1;
