-- waiver-dates: a waiver that ends before it begins, or holds for more than a year
-- title.id: pengecualian yang berakhir sebelum mulai, atau berlaku lebih dari setahun
-- severity: error
-- source: bangkom
-- verified: yes
-- why.en: a waiver without a near end is a rule switched off; that belongs into the settings
-- why.id: pengecualian tanpa batas yang dekat sama dengan kaidah dimatikan; itu tempatnya di
--   pengaturan
-- remedy.en: let it end within a year, or switch the rule off in bangkom.yaml
-- remedy.id: akhiri dalam setahun, atau matikan kaidahnya di bangkom.yaml
-- bad:
-- | until: 2030-12-31
-- good:
-- | until: 2027-01-31
-- message.en: this waiver holds from {granted_on} to {until}; at most a year is allowed
-- message.id: pengecualian ini berlaku {granted_on} sampai {until}; paling lama setahun
SELECT w.file, '/until' AS pointer, w.granted_on, w.until
FROM waiver w
WHERE w.until < w.granted_on OR w.until > add_months(w.granted_on, 12);
