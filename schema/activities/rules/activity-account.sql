-- activity-account: money spent on another account than the plan item's
-- title.id: belanja pada akun lain dari butir rencananya
-- severity: warning
-- source: bangkom [R44]
-- verified: no
-- why.en: what is spent on an account that the plan does not name was not planned
-- why.id: belanja pada akun yang tidak disebut rencana adalah belanja tak terencana
-- remedy.en: correct the account, or plan that cost as an item of its own
-- remedy.id: perbaiki akunnya, atau rencanakan biayanya sebagai butir tersendiri
-- bad:
-- | - {account: 5.1.02.02.12.0001, amount: 15000000}
-- | - {account: 5.1.02.04.01.0001, amount: 2000000}
-- good:
-- | - {account: 5.1.02.02.12.0001, amount: 17000000}
-- message.en: {amount:rupiah} on `{account}`, the plan item is paid from `{planned}`
-- message.id: {amount:rupiah} pada `{account}`, butir rencana memakai `{planned}`
SELECT c.file, c.pointer || '/account' AS pointer, c.account, c.amount, i.budget_account AS planned
FROM activity_costs c
JOIN activity a ON a.id = c.record_id
JOIN plan_item i ON i.id = a.plan_item
WHERE c.account <> i.budget_account;
