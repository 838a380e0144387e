-- M10 points: pressure and reset as medians over cycles (at least two; of two in the middle the lower one), shares of
-- points that expired and that were redeemed within 30 days, and redemptions. A customer without a booking redeemed
-- nothing. Where the whole file has no redemption they may not have been exported: then nothing is said about them.
-- Reads customers, points_days, points_cycles, points_resets, points_prompt; one row per customer.
WITH cycles AS (
  SELECT customer_key, count(*) AS cycles, quantile_disc(pressure, 0.5) AS pressure
  FROM points_cycles
  GROUP BY customer_key
),
totals AS (
  SELECT customer_key,
         sum(redemptions)::INTEGER AS redemptions,
         sum(redeemed) AS redeemed,
         sum(expired) AS expired
  FROM points_days
  GROUP BY customer_key
),
file AS (
  SELECT coalesce(bool_or(redemptions > 0), false) AS tells FROM points_days
)
SELECT customers.customer_key,
       CASE WHEN cycles >= 2 THEN pressure::DOUBLE END AS points_pressure,
       points_resets.reset AS post_reward_reset,
       CASE WHEN tells THEN coalesce(cycles, 0) END AS reward_cycles,
       CASE WHEN tells THEN points_prompt.prompt_share END AS prompt_redemption_share,
       CASE WHEN tells AND redeemed + expired > 0 THEN expired::DOUBLE / (redeemed + expired) END AS points_expired_share,
       CASE WHEN tells THEN coalesce(redemptions, 0) END AS redemptions
FROM customers
CROSS JOIN file
LEFT JOIN cycles USING (customer_key)
LEFT JOIN totals USING (customer_key)
LEFT JOIN points_resets USING (customer_key)
LEFT JOIN points_prompt USING (customer_key)
