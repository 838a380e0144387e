-- M02 category clock: the table that the Kaplan–Meier estimate is made of (decision 9).
-- Each gap of a customer with n purchase days weighs 1/n, the open last gap included; that one is censored.
-- Reads gaps and counts; one row per category and length of gap.
CREATE TABLE gap_lengths AS
WITH weighted AS (
  SELECT counts.category_key, gaps.gap_days AS days, true AS ended, counts.purchases
  FROM gaps
  JOIN counts USING (customer_key, category_key)
  WHERE gaps.gap_days IS NOT NULL
  UNION ALL
  SELECT category_key, run.as_of - last_day AS days, false AS ended, purchases
  FROM counts
  CROSS JOIN run
  WHERE purchases >= 2
)
SELECT category_key,
       days::INTEGER AS days,
       coalesce(sum((1.0 / purchases)::DECIMAL(18, 12)) FILTER (ended), 0)::DOUBLE AS ended_weight,
       coalesce(sum((1.0 / purchases)::DECIMAL(18, 12)) FILTER (NOT ended), 0)::DOUBLE AS open_weight
FROM weighted
GROUP BY category_key, days;
