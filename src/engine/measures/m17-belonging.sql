-- M17, ties to a club and its groups: whether a membership runs today, for how many months the oldest of those that do,
-- and posts and events in groups in the last 365 days (an act that does not say its kind counts, joining and leaving do
-- not). 0 for who is in no club.
-- Reads known.memberships, known.community, customers and run; one row per customer.
WITH clubs AS (
  SELECT customer_key, min(start) AS since
  FROM known.memberships
  CROSS JOIN run
  WHERE "end" IS NULL OR "end" >= run.as_of
  GROUP BY customer_key
),
acts AS (
  SELECT customer_key, count(*) AS acts
  FROM known.community
  CROSS JOIN run
  WHERE date > run.as_of - 365 AND (kind IS NULL OR kind = 'post' OR kind = 'event')
  GROUP BY customer_key
)
SELECT customers.customer_key,
       (clubs.since IS NOT NULL)::INTEGER AS membership_active,
       coalesce((run.as_of - clubs.since) * 12 / 365.25::DOUBLE, 0) AS membership_months,
       coalesce(acts.acts, 0) AS community_acts
FROM customers
CROSS JOIN run
LEFT JOIN clubs ON clubs.customer_key = customers.customer_key
LEFT JOIN acts ON acts.customer_key = customers.customer_key
