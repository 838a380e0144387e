-- M34 silent decline: of four periods in a row (two clocks long, 30 days at least, 182 at most) each brought less than the one
-- before, and the fall is among the steepest quarter of all who were seen in all four.
-- Reads days, counts, clock, by_customer.clock and run; one row per unit that was known for four periods.
WITH lengths AS (
  SELECT counts.customer_key,
         counts.category_key,
         greatest(30, least(182, 2 * coalesce(
           CASE WHEN clock.own OR counts.category_key = -1 THEN clock.clock_days ELSE whole.clock_days END, 45
         )))::INTEGER AS period_days
  FROM counts
  LEFT JOIN clock ON clock.category_key = counts.category_key
  LEFT JOIN by_customer.clock AS whole ON whole.category_key = -1
),
sums AS (
  SELECT lengths.customer_key,
         lengths.category_key,
         coalesce(sum(days.amount) FILTER ((run.as_of - days.day) // period_days = 0), 0) AS v0,
         coalesce(sum(days.amount) FILTER ((run.as_of - days.day) // period_days = 1), 0) AS v1,
         coalesce(sum(days.amount) FILTER ((run.as_of - days.day) // period_days = 2), 0) AS v2,
         coalesce(sum(days.amount) FILTER ((run.as_of - days.day) // period_days = 3), 0) AS v3
  FROM lengths
  CROSS JOIN run
  JOIN counts ON counts.customer_key = lengths.customer_key AND counts.category_key = lengths.category_key
  JOIN days ON days.customer_key = lengths.customer_key AND days.category_key = lengths.category_key
  WHERE counts.first_day <= run.as_of - 4 * period_days
  GROUP BY lengths.customer_key, lengths.category_key
),
compared AS (
  SELECT *, CASE WHEN v3 > 0 THEN (v0 / v3)::DECIMAL(18, 6) END AS kept
  FROM sums
),
peers AS (
  SELECT category_key, quantile_disc(kept, 0.25) AS kept, count(kept) AS customers
  FROM compared
  GROUP BY category_key
)
SELECT compared.customer_key,
       compared.category_key,
       CASE WHEN peers.customers >= run.min_peers
         THEN (v3 > v2 AND v2 > v1 AND v1 > v0 AND v0 > 0 AND compared.kept <= peers.kept)::INTEGER END AS silent_decline
FROM compared
CROSS JOIN run
JOIN peers USING (category_key)
