-- M15 advocacy, referrals: one without a bonus (none known counts as none) is unpaid and counts 1, or 2 when it was
-- converted: it says so, or the one referred bought on that day or later. What a customer's record says of who sent
-- them is an unpaid referral too, unless the referrals name the same pair; without a file of referrals it tells nothing,
-- as nobody would know of the bonus. Nobody refers themselves. All of history.
-- Reads known.referrals, known.customers, customers, by_customer.counts and run; one row per customer.
WITH told AS (
  SELECT referrals.referrer_key,
         referrals.referred_id,
         referrals.bonus > 0 AS is_paid,
         coalesce(referrals.converted, false) OR coalesce(counts.last_day >= referrals.date, false) AS is_converted
  FROM known.referrals AS referrals
  LEFT JOIN customers AS referred ON referred.customer_id = referrals.referred_id
  LEFT JOIN by_customer.counts AS counts ON counts.customer_key = referred.customer_key
  WHERE referrals.referrer_key IS NOT NULL
    AND referred.customer_key IS DISTINCT FROM referrals.referrer_key
),
recorded AS (
  SELECT DISTINCT referrers.customer_key AS referrer_key, customers.customer_id AS referred_id, counts.customer_key IS NOT NULL AS is_converted
  FROM known.customers AS records
  JOIN customers ON customers.customer_key = records.customer_key
  JOIN customers AS referrers ON referrers.customer_id = records.referred_by
  LEFT JOIN by_customer.counts AS counts ON counts.customer_key = records.customer_key
  CROSS JOIN run
  WHERE coalesce(records.acquired_on, records.first_contact, run.as_of) <= run.as_of
    AND referrers.customer_key <> records.customer_key
    AND NOT EXISTS (
      SELECT 1
      FROM told
      WHERE told.referrer_key = referrers.customer_key AND told.referred_id = customers.customer_id
    )
),
counted AS (
  SELECT referrer_key,
         sum(CASE WHEN is_paid THEN 0 WHEN is_converted THEN 2 ELSE 1 END)::INTEGER AS unpaid,
         count(*) FILTER (is_paid)::INTEGER AS paid
  FROM (
    SELECT referrer_key, coalesce(is_paid, false) AS is_paid, is_converted FROM told
    UNION ALL
    SELECT referrer_key, false, is_converted FROM recorded
  )
  GROUP BY referrer_key
)
SELECT customers.customer_key,
       coalesce(counted.unpaid, 0) AS unpaid_referrals,
       coalesce(counted.paid, 0) AS paid_referrals
FROM customers
LEFT JOIN counted ON counted.referrer_key = customers.customer_key
