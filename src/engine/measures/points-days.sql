-- M10: points earned, redeemed and expired on each day, and what had been earned and used up to its end. Points of a
-- booking count without their sign: files write redemptions as negative or as positive numbers.
-- Reads known.rewards; one row per customer and day.
WITH by_day AS (
  SELECT customer_key,
         date AS day,
         coalesce(sum(try_cast(abs(points) AS DECIMAL(18, 4))) FILTER (type = 'earn'), 0)::DECIMAL(38, 4) AS earned,
         coalesce(sum(try_cast(abs(points) AS DECIMAL(18, 4))) FILTER (type = 'redeem'), 0)::DECIMAL(38, 4) AS redeemed,
         coalesce(sum(try_cast(abs(points) AS DECIMAL(18, 4))) FILTER (type = 'expire'), 0)::DECIMAL(38, 4) AS expired,
         count(*) FILTER (type = 'redeem') AS redemptions
  FROM known.rewards
  WHERE customer_key IS NOT NULL AND type IS NOT NULL
  GROUP BY customer_key, date
)
SELECT *,
       (sum(earned) OVER own)::DECIMAL(38, 4) AS earned_until,
       (sum(redeemed + expired) OVER own)::DECIMAL(38, 4) AS used_until
FROM by_day
WINDOW own AS (PARTITION BY customer_key ORDER BY day)
