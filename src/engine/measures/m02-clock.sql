-- M02 category clock: the table that the Kaplan–Meier estimate is made of (decision 9).
-- Each gap of a customer with n purchase days weighs 1/n, the open last gap included; that one is censored.
-- Reads gaps and counts; one row per category and length of gap.
WITH gap_kinds AS (
  SELECT category_key, gap_days AS days, purchases, true AS ended, count(*) AS gaps
  FROM gaps
  WHERE gap_days IS NOT NULL
  GROUP BY category_key, gap_days, purchases
  UNION ALL
  SELECT category_key, run.as_of - last_day AS days, purchases, false AS ended, count(*) AS gaps
  FROM counts
  CROSS JOIN run
  WHERE purchases >= 2
  GROUP BY category_key, run.as_of - last_day, purchases
)
SELECT category_key,
       days::INTEGER AS days,
       coalesce(sum(gaps * (1.0 / purchases)::DECIMAL(18, 12)) FILTER (ended), 0)::DOUBLE AS ended_weight,
       coalesce(sum(gaps * (1.0 / purchases)::DECIMAL(18, 12)) FILTER (NOT ended), 0)::DOUBLE AS open_weight
FROM gap_kinds
GROUP BY category_key, days
