-- adjustment-value: an adjustment whose new value is not in the policy
-- title.id: nilai baru penyesuaian tidak ada di kebijakan
-- severity: error
-- source: bangkom [R71]
-- verified: yes
-- why.en: the adjustment says what changed; the policy has to say the same
-- why.id: penyesuaian menyatakan perubahannya; kebijakannya harus menyatakan hal yang sama
-- remedy.en: correct `after`, or the value in the policy that names this adjustment
-- remedy.id: perbaiki `after`, atau nilai di kebijakan yang menyebut penyesuaian ini
-- bad:
-- | values:
-- |   - {from: 2024-01-02, value: 20}
-- good:
-- | values:
-- |   - {from: 2024-01-02, value: 20}
-- |   - {from: 2027-01-01, value: 24, adjustment: ADJ-00000H7}
-- message.en: `{path}` is not {after:number} in the policy from {effective}
-- message.id: `{path}` tidak bernilai {after:number} di kebijakan sejak {effective}
SELECT c.file, c.pointer || '/after' AS pointer, c.path, c.after, a.effective_from AS effective
FROM adjustment_changes c
JOIN adjustment a ON a.id = c.record_id
WHERE c.op = 'ganti_parameter'
  AND NOT EXISTS (
    SELECT 1 FROM policy_parameters p
    JOIN policy_parameters_values v ON v.record_id = p.record_id AND v.parent = p.pointer
    WHERE p.record_id = a.policy AND 'parameters/' || p.key = c.path
      AND v."from" = a.effective_from AND v.value = c.after);
