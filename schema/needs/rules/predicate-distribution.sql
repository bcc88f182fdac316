-- predicate-distribution: predicates of a unit that do not match its own
-- title.id: sebaran predikat pegawai tidak sesuai predikat perangkat daerahnya
-- severity: warning
-- source: SE MenPANRB tentang pola sebaran predikat, dikutip naikpangkat.com; kumpulan acuan
--   `predikat_sebaran` [R62]
-- verified: yes
-- why.en: the predicates of the people follow the pattern of the predicate of their organisation
-- why.id: predikat pegawai mengikuti pola sebaran menurut predikat organisasinya
-- remedy.en: have the Tim Penilai Kinerja look at the appraisals again
-- remedy.id: minta Tim Penilai Kinerja meninjau ulang penilaiannya
-- bad:
-- | K01,ASN-0000012,tahunan,permenpanrb6_2022,Sangat Baik,,
-- | K02,ASN-0000024,tahunan,permenpanrb6_2022,Sangat Baik,,
-- | K03,ASN-0000036,tahunan,permenpanrb6_2022,Baik,,
-- | K04,ASN-0000048,tahunan,permenpanrb6_2022,Baik,,
-- | K05,ASN-000005A,tahunan,permenpanrb6_2022,Baik,,
-- | K06,ASN-000006C,tahunan,permenpanrb6_2022,Baik,,
-- | K07,ASN-000007E,tahunan,permenpanrb6_2022,Baik,,
-- | K08,ASN-000008G,tahunan,permenpanrb6_2022,Baik,,
-- | K09,ASN-000009J,tahunan,permenpanrb6_2022,Baik,,
-- | K10,ASN-00000AM,tahunan,permenpanrb6_2022,Baik,,
-- | K11,ASN-00000BP,tahunan,permenpanrb6_2022,Baik,,
-- | K12,ASN-00000CR,tahunan,permenpanrb6_2022,Baik,,
-- | K13,ASN-00000DT,tahunan,permenpanrb6_2022,Baik,,
-- | K14,ASN-00000EW,tahunan,permenpanrb6_2022,Baik,,
-- | K15,ASN-00000FY,tahunan,permenpanrb6_2022,Baik,,
-- | K16,ASN-00000G5,tahunan,permenpanrb6_2022,Baik,,
-- | K17,ASN-00000H7,tahunan,permenpanrb6_2022,Baik,,
-- | K18,ASN-00000J1,tahunan,permenpanrb6_2022,Butuh Perbaikan,,
-- | K19,ASN-00000K3,tahunan,permenpanrb6_2022,Butuh Perbaikan,,
-- | K20,ASN-00000MD,tahunan,permenpanrb6_2022,Kurang,,
-- good:
-- | K01,ASN-0000012,tahunan,permenpanrb6_2022,Sangat Baik,,
-- | K02,ASN-0000024,tahunan,permenpanrb6_2022,Sangat Baik,,
-- | K03,ASN-0000036,tahunan,permenpanrb6_2022,Sangat Baik,,
-- | K04,ASN-0000048,tahunan,permenpanrb6_2022,Sangat Baik,,
-- | K05,ASN-000005A,tahunan,permenpanrb6_2022,Baik,,
-- | K06,ASN-000006C,tahunan,permenpanrb6_2022,Baik,,
-- | K07,ASN-000007E,tahunan,permenpanrb6_2022,Baik,,
-- | K08,ASN-000008G,tahunan,permenpanrb6_2022,Baik,,
-- | K09,ASN-000009J,tahunan,permenpanrb6_2022,Baik,,
-- | K10,ASN-00000AM,tahunan,permenpanrb6_2022,Baik,,
-- | K11,ASN-00000BP,tahunan,permenpanrb6_2022,Baik,,
-- | K12,ASN-00000CR,tahunan,permenpanrb6_2022,Baik,,
-- | K13,ASN-00000DT,tahunan,permenpanrb6_2022,Baik,,
-- | K14,ASN-00000EW,tahunan,permenpanrb6_2022,Baik,,
-- | K15,ASN-00000FY,tahunan,permenpanrb6_2022,Baik,,
-- | K16,ASN-00000G5,tahunan,permenpanrb6_2022,Baik,,
-- | K17,ASN-00000H7,tahunan,permenpanrb6_2022,Baik,,
-- | K18,ASN-00000J1,tahunan,permenpanrb6_2022,Butuh Perbaikan,,
-- | K19,ASN-00000K3,tahunan,permenpanrb6_2022,Butuh Perbaikan,,
-- | K20,ASN-00000MD,tahunan,permenpanrb6_2022,Kurang,,
-- message.en: {people:integer} people, {share:number} % `{predicate}`; where the unit is
--   `{organisation}`: {bound_en}
-- message.id: {people:integer} pegawai, {share:number} % `{predicate}`; bila perangkat daerahnya
--   `{organisation}`: {bound_id}
WITH term AS (
  SELECT s.effective_from AS since, least.value AS least,
    lead(s.effective_from, 1, '9999-12-31') OVER (ORDER BY s.effective_from) AS until
  FROM reference_set s
  JOIN reference_set_parameters least ON least.record_id = s.id AND least.key = 'kelompok_kecil'
  WHERE s.set_id = 'ambang'),
pattern AS (
  SELECT r.*, s.effective_from AS since,
    lead(s.effective_from, 1, '9999-12-31') OVER (
      PARTITION BY r.organisation, r.predicate ORDER BY s.effective_from) AS until
  FROM reference_set s
  JOIN reference_set_shares r ON r.record_id = s.id
  WHERE s.set_id = 'predikat_sebaran'),
given AS MATERIALIZED (
  SELECT g.year, g.period, n.unit, g.predicate, count(*) AS people,
    sum(count(*)) OVER (PARTITION BY g.year, g.period, n.unit) AS whole
  FROM performance_gap g
  JOIN person n ON n.id = g.person
  WHERE g.scheme = 'permenpanrb6_2022'
  GROUP BY g.year, g.period, n.unit, g.predicate),
share AS (
  SELECT u.file, u.pointer, r.organisation, r.predicate, r.or_predicate, r.minimum, r.maximum,
    r.minimum_count, max(v.whole) AS whole,
    sum(iif(v.predicate IN (r.predicate, r.or_predicate), v.people, 0)) AS people
  FROM unit_performance u
  JOIN pattern r ON r.organisation = u.predicate
    AND u.year || '-12-31' >= r.since AND u.year || '-12-31' < r.until
  JOIN given v ON v.year = u.year AND v.period = u.period AND v.unit = u.unit
  JOIN term t ON u.year || '-12-31' >= t.since AND u.year || '-12-31' < t.until
  GROUP BY u.file, u.pointer, r.predicate
  HAVING max(v.whole) >= t.least)
SELECT file, pointer || '/predicate' AS pointer, whole AS people, percent(people, whole) AS share,
  predicate || coalesce('/' || or_predicate, '') AS predicate, organisation,
  CASE WHEN percent(people, whole) > maximum THEN 'at most ' || maximum || ' %'
    WHEN people < minimum_count THEN 'at least ' || minimum_count || ' of them'
    ELSE 'at least ' || minimum || ' %' END AS bound_en,
  CASE WHEN percent(people, whole) > maximum THEN 'paling banyak ' || maximum || ' %'
    WHEN people < minimum_count THEN 'sedikitnya ' || minimum_count || ' orang di antaranya'
    ELSE 'sedikitnya ' || minimum || ' %' END AS bound_id
FROM share
WHERE percent(people, whole) > maximum OR percent(people, whole) < minimum
  OR people < minimum_count;
