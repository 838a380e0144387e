-- M10 reset after a reward: the gap that begins with the first purchase on or after the day of a redemption, by the
-- median of all own gaps. (Of two in the middle the shorter one.) The open last gap is not known yet.
-- Reads points_days and gaps of whole customers; one row per customer with two such gaps or more.
WITH followed AS (
  SELECT customer_key, day AS bought_on, lead(gap_days) OVER (PARTITION BY customer_key ORDER BY day) AS next_gap
  FROM by_customer.gaps
),
medians AS (
  SELECT customer_key, quantile_disc(gap_days, 0.5) AS usual FROM by_customer.gaps GROUP BY customer_key
),
after AS (
  SELECT DISTINCT redeemed.customer_key, bought_on, next_gap
  FROM (SELECT customer_key, day FROM points_days WHERE redemptions > 0) AS redeemed
  ASOF JOIN followed ON followed.customer_key = redeemed.customer_key AND redeemed.day <= followed.bought_on
)
SELECT after.customer_key, quantile_disc(next_gap, 0.5) / max(usual)::DOUBLE AS reset
FROM after
JOIN medians USING (customer_key)
WHERE next_gap IS NOT NULL
GROUP BY after.customer_key
HAVING count(*) >= 2
