-- predicate-scheme: a predicate that its scheme does not have
-- title.id: predikat yang tidak ada dalam skemanya
-- severity: error
-- source: PP 30/2019; PermenPANRB 6/2022; kumpulan acuan `predikat` [R61]
-- verified: yes
-- why.en: Cukup belongs to the numeric scheme before 2022, Butuh Perbaikan to the one since
-- why.id: Cukup ada pada skema angka sebelum 2022, Butuh Perbaikan pada skema sesudahnya
-- remedy.en: correct the predicate, or the scheme
-- remedy.id: perbaiki predikatnya, atau skemanya
-- bad:
-- | K1,ASN-00000MD,tahunan,permenpanrb6_2022,Baik,,
-- | K2,ASN-00000NF,tahunan,permenpanrb6_2022,Cukup,,
-- good:
-- | K1,ASN-00000MD,tahunan,permenpanrb6_2022,Baik,,
-- | K2,ASN-00000NF,tahunan,pp30_2019,Cukup,,
-- message.en: `{predicate}` is not a predicate of {scheme}
-- message.id: `{predicate}` bukan predikat {scheme}
WITH known AS (
  SELECT r.scheme, r.code
  FROM reference_set s
  JOIN reference_set_predicates r ON r.record_id = s.id
  WHERE s.set_id = 'predikat' AND r.subject = 'pegawai')
SELECT file, pointer || '/predicate' AS pointer, scheme, predicate
FROM performance_gap
WHERE (scheme, predicate) NOT IN (SELECT scheme, code FROM known)
  AND scheme IN (SELECT scheme FROM known);
