-- parameter-dates: values of a parameter that overlap, leave a gap, or apply before their policy
-- title.id: nilai parameter yang tumpang tindih, berongga, atau mendahului kebijakannya
-- severity: error
-- source: bangkom
-- verified: yes
-- why.en: on every day on which a policy applies, each parameter has exactly one value
-- why.id: pada setiap hari kebijakan berlaku, tiap parameter punya tepat satu nilai
-- remedy.en: let the first value begin with the policy, and each later one on a day of its own
-- remedy.id: mulai nilai pertama bersama kebijakannya, dan tiap nilai berikutnya pada harinya sendiri
-- bad:
-- | - {from: 2024-01-02, value: 20}
-- | - {from: 2024-01-02, value: 24}
-- good:
-- | - {from: 2024-01-02, value: 20}
-- | - {from: 2026-01-02, value: 24}
-- message.en: `{key}` {fault_en}
-- message.id: `{key}` {fault_id}
WITH dated AS (
  SELECT v.file, v.pointer, q.key, v."from" AS day, v.adjustment, p.effective_from AS start,
    row_number() OVER (PARTITION BY q.pointer, p.id ORDER BY v."from", v.ordinal) AS place,
    lag(v."from") OVER (PARTITION BY q.pointer, p.id ORDER BY v."from", v.ordinal) AS earlier
  FROM policy p
  JOIN policy_parameters q ON q.record_id = p.id
  JOIN policy_parameters_values v ON v.record_id = p.id AND v.parent = q.pointer)
SELECT file, pointer || '/from' AS pointer, key,
  'has two values from ' || day AS fault_en, 'punya dua nilai sejak ' || day AS fault_id
FROM dated WHERE day = earlier
UNION ALL
SELECT file, pointer || '/from', key,
  'has a value from ' || day || ', but the policy applies from ' || start,
  'bernilai sejak ' || day || ', padahal kebijakannya berlaku sejak ' || start
FROM dated WHERE day < start
UNION ALL
SELECT file, pointer || '/from', key,
  'has no value from ' || start || ' until ' || day, 'tidak bernilai sejak ' || start || ' sampai ' || day
FROM dated WHERE place = 1 AND day > start AND adjustment IS NULL;
