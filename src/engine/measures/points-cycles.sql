-- M10 points pressure: a cycle is what was earned from one redemption to the next; what is earned on the day of a
-- redemption belongs to the next one. Progress is the share of the points of the cycle that were earned. The way is
-- measured from the first day of earning on, so that a pause after the last reward is not taken for slowness. A day's
-- progress is spread evenly over the days since the day of earning before it. Pressure = days of earning per day on the
-- last fifth of the way by those on the first half. Cycles with fewer than four days of earning say nothing.
-- Reads points_days; one row per customer and cycle.
WITH redeemed AS (
  SELECT customer_key, day, row_number() OVER (PARTITION BY customer_key ORDER BY day) AS number
  FROM points_days
  WHERE redemptions > 0
),
earning AS (
  SELECT points.customer_key, points.day, points.earned, coalesce(redeemed.number, 0) AS number
  FROM points_days AS points
  ASOF LEFT JOIN redeemed ON redeemed.customer_key = points.customer_key AND redeemed.day <= points.day
  WHERE points.earned > 0
),
steps AS (
  SELECT customer_key,
         number,
         day - lag(day) OVER own AS days,
         count(*) OVER whole AS earning_days,
         ((sum(earned) OVER own - earned) / (sum(earned) OVER whole)::DOUBLE)::DECIMAL(18, 12) AS from_way,
         ((sum(earned) OVER own) / (sum(earned) OVER whole)::DOUBLE)::DECIMAL(18, 12) AS to_way
  FROM earning
  WINDOW own AS (PARTITION BY customer_key, number ORDER BY day), whole AS (PARTITION BY customer_key, number)
),
parts AS (
  SELECT customer_key,
         number,
         days,
         (greatest(least(to_way, 0.5) - from_way, 0) / (to_way - from_way)::DOUBLE)::DECIMAL(18, 12) AS first_half,
         (greatest(to_way - greatest(from_way, 0.8), 0) / (to_way - from_way)::DOUBLE)::DECIMAL(18, 12) AS last_fifth
  FROM steps
  WHERE days IS NOT NULL AND earning_days >= 4 AND to_way > from_way
),
summed AS (
  SELECT customer_key,
         number,
         sum(first_half)::DOUBLE AS first_earnings,
         sum(first_half * days)::DOUBLE AS first_days,
         sum(last_fifth)::DOUBLE AS last_earnings,
         sum(last_fifth * days)::DOUBLE AS last_days
  FROM parts
  GROUP BY customer_key, number
)
SELECT summed.customer_key,
       summed.number,
       ((last_earnings / last_days) / (first_earnings / first_days))::DECIMAL(18, 9) AS pressure
FROM summed
-- A cycle that was not redeemed is none yet.
JOIN redeemed ON redeemed.customer_key = summed.customer_key AND redeemed.number = summed.number + 1
WHERE first_days > 0 AND last_days > 0 AND first_earnings > 0
