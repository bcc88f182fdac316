-- due: what is due or late, and whose it is
-- title.id: yang jatuh tempo atau terlambat, dan siapa pemiliknya
-- description.en: Evaluations of finished activities, assessments of behaviour after training,
--   certificates that end, reviews of policies, public input without answer, waivers. Terms come from
--   the reference set ambang.
-- description.id: Evaluasi kegiatan yang selesai, penilaian perilaku setelah pelatihan, sertifikat yang
--   berakhir, peninjauan kebijakan, masukan publik yang belum dijawab, pengecualian. Tenggatnya dari
--   data acuan ambang.
-- formula: days = today - due; late where days > 0
-- source: PP 11/2017 Pasal 203 ayat (5); the reference set ambang
-- verified: no
-- public: no
-- column due: date; Due; Tenggat
-- column days: integer; Days late; Hari terlambat
-- column what: text; What; Yang ditunggu
-- column record: id; Record; Catatan
-- column title: text; Title; Judul
-- column owner: text; Owner; Pemilik
-- column owner_name: text; Owner's name; Nama pemilik
WITH term AS (
  SELECT s.effective_from AS since, p.key, p.value,
    lead(s.effective_from, 1, '9999-12-31') OVER (PARTITION BY p.key ORDER BY s.effective_from) AS until
  FROM reference_set s
  JOIN reference_set_parameters p ON p.record_id = s.id
  WHERE s.set_id = 'ambang'),
finished AS (
  SELECT a.id, a.title, a.end, a.hours, coalesce(a.unit, p.owner) AS unit
  FROM activity a LEFT JOIN plan_item p ON p.id = a.plan_item
  WHERE a.status = 'selesai'),
evaluated AS (
  SELECT e.activity, i.level FROM evaluation e
  JOIN evaluation_instrument i ON i.id = e.instrument),
item AS (
  SELECT date(a.end, d.value || ' days') AS due, 'evaluasi L1' AS what, a.id AS record, a.title,
    a.unit AS owner
  FROM finished a
  JOIN term h ON h.key = 'evaluasi_l1_jp' AND a.end >= h.since AND a.end < h.until
  JOIN term d ON d.key = 'evaluasi_l1_hari' AND a.end >= d.since AND a.end < d.until
  WHERE a.hours >= h.value
    AND a.id NOT IN (SELECT activity FROM evaluated WHERE level = 'L1' AND activity IS NOT NULL)
  UNION ALL
  SELECT add_months(a.end, m.value), 'evaluasi L3', a.id, a.title, a.unit
  FROM finished a
  JOIN term h ON h.key = 'evaluasi_l1_jp' AND a.end >= h.since AND a.end < h.until
  JOIN term f ON f.key = 'evaluasi_l3_bulan_awal' AND a.end >= f.since AND a.end < f.until
  JOIN term m ON m.key = 'evaluasi_l3_bulan_akhir' AND a.end >= m.since AND a.end < m.until
  WHERE a.hours >= h.value AND today() >= add_months(a.end, f.value)
    AND a.id NOT IN (SELECT activity FROM evaluated WHERE level = 'L3' AND activity IS NOT NULL)
  UNION ALL
  SELECT p.certificate_expires, 'sertifikat', p.person, a.title, n.unit
  FROM participation p
  JOIN activity a ON a.id = p.activity
  JOIN person n ON n.id = p.person
  JOIN term t ON t.key = 'sertifikat_hari' AND today() >= t.since AND today() < t.until
  WHERE p.certificate_expires <= date(today(), t.value || ' days')
    AND NOT EXISTS (
      SELECT 1 FROM participation q JOIN activity b ON b.id = q.activity
      WHERE q.person = p.person AND b.title = a.title
        AND q.certificate_expires > p.certificate_expires)
  UNION ALL
  SELECT coalesce(r.next_review_on, iif(r.reviewed_on >= a.rationale_review_on, NULL,
      a.rationale_review_on)), 'peninjauan', a.id, a.title, p.owner
  FROM adjustment a
  JOIN policy p ON p.id = a.policy
  LEFT JOIN review r ON r.id = (
    SELECT v.id FROM review v
    WHERE v.subject IN (a.id, a.policy) AND v.reviewed_on > a.decided_on
    ORDER BY v.reviewed_on DESC, v.id DESC LIMIT 1)
  WHERE NOT EXISTS (
    SELECT 1 FROM adjustment n WHERE n.policy = a.policy AND n.decided_on > a.decided_on)
  UNION ALL
  SELECT a.rationale_evidence_due, 'bukti darurat', a.id, a.title, p.owner
  FROM adjustment a
  JOIN policy p ON p.id = a.policy
  WHERE a.type = 'darurat' AND a.id NOT IN (SELECT record_id FROM adjustment_rationale_evidence)
  UNION ALL
  SELECT i.due_on, 'jawaban masukan', i.id, i.topic, i.unit
  FROM public_input i
  WHERE i.responded_on IS NULL AND i.due_on IS NOT NULL
    AND i.status NOT IN ('selesai', 'ditutup', 'tidak_diteruskan')
  UNION ALL
  SELECT w.until, 'pengecualian', w.id, w.title, w.granted_by FROM waiver w)
SELECT i.due, days_between(i.due, today()) AS days, i.what, i.record, i.title, i.owner,
  coalesce(u.name, i.owner) AS owner_name
FROM item i
LEFT JOIN org_unit u ON u.id = i.owner
WHERE i.due IS NOT NULL
ORDER BY i.due, i.what, i.record;
