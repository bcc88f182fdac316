-- legal-floor: a parameter below what higher law demands
-- title.id: parameter di bawah tuntutan peraturan lebih tinggi
-- severity: error
-- source: PP 11/2017 Pasal 203 ayat (4); PP 49/2018 Pasal 40 [R76]
-- verified: yes
-- why.en: a local policy can't lower what a government regulation demands
-- why.id: kebijakan daerah tidak dapat menurunkan tuntutan peraturan pemerintah
-- remedy.en: raise jp_min_pns to 20 or more, or lower jp_max_pppk to 24 or less
-- remedy.id: naikkan jp_min_pns menjadi 20 atau lebih, atau turunkan jp_max_pppk menjadi 24 atau
--   kurang
-- bad:
-- | values:
-- |   - {from: 2024-01-02, value: 20}
-- |   - {from: 2027-01-01, value: 18}
-- good:
-- | values:
-- |   - {from: 2024-01-02, value: 20}
-- |   - {from: 2027-01-01, value: 24}
-- message.en: `{key}` = {value:number}; the law says {bound_en} {limit:number}
-- message.id: `{key}` = {value:number}; peraturan menentukan {bound_id} {limit:number}
SELECT v.file, v.pointer || '/value' AS pointer, p.key, v.value,
  iif(p.key = 'jp_min_pns', 'at least', 'at most') AS bound_en,
  iif(p.key = 'jp_min_pns', 'paling sedikit', 'paling banyak') AS bound_id,
  iif(p.key = 'jp_min_pns', 20, 24) AS "limit"
FROM policy_parameters p
JOIN policy_parameters_values v ON v.record_id = p.record_id AND v.parent = p.pointer
WHERE (p.key = 'jp_min_pns' AND v.value < 20) OR (p.key = 'jp_max_pppk' AND v.value > 24);
