-- account-unknown: an account that is not in the list of accounts
-- title.id: akun belanja yang tidak ada dalam daftar acuan
-- severity: error
-- source: Permendagri 90/2019; kumpulan acuan `akun_belanja` [R10]
-- verified: no
-- why.en: money booked on an account that nobody knows can't be paid
-- why.id: belanja pada akun yang tidak dikenal tidak dapat dibayar
-- remedy.en: correct the account, or add it to the reference set `akun_belanja`
-- remedy.id: perbaiki akunnya, atau tambahkan ke kumpulan acuan `akun_belanja`
-- bad:
-- | account: 5.1.02.02.12.0099
-- good:
-- | account: 5.1.02.02.12.0001
-- message.en: `{account}` is not in the reference set `akun_belanja`
-- message.id: `{account}` tidak ada dalam kumpulan acuan `akun_belanja`
WITH known AS (
  SELECT a.code
  FROM reference_set s
  JOIN reference_set_accounts a ON a.record_id = s.id
  WHERE s.set_id = 'akun_belanja'),
used AS (
  SELECT file, '/budget/account' AS pointer, budget_account AS account FROM plan_item
  UNION ALL
  SELECT file, pointer || '/account', account FROM activity_costs)
SELECT file, pointer, account
FROM used
WHERE account <> '' AND account NOT IN (SELECT code FROM known) AND EXISTS (SELECT 1 FROM known);
