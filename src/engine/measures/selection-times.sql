-- Time to choose against peers: z = (ln minutes - median) / (1.4826 MAD) among the occasions of the same category with
-- a basket of the same half (up to its median amount, or above). Unknown where peers do not differ, or are too few.
-- Reads timed_orders; run settings. One row per occasion.
WITH timed AS (
  SELECT customer_key, category_key, minutes, options, amount, ln(minutes)::DECIMAL(18, 12) AS ln_minutes
  FROM timed_orders
),
middles AS (
  SELECT category_key, quantile_disc(amount, 0.5) AS amount
  FROM timed
  WHERE minutes IS NOT NULL
  GROUP BY category_key
),
halved AS (
  SELECT timed.*, timed.amount > middles.amount AS is_large
  FROM timed
  LEFT JOIN middles USING (category_key)
),
centres AS (
  SELECT category_key, is_large, quantile_disc(ln_minutes, 0.5) AS centre, count(*) AS occasions
  FROM halved
  WHERE minutes IS NOT NULL
  GROUP BY category_key, is_large
),
spreads AS (
  SELECT category_key, is_large, centre, occasions, quantile_disc(abs(ln_minutes - centre), 0.5) AS spread
  FROM halved
  JOIN centres USING (category_key, is_large)
  WHERE minutes IS NOT NULL
  GROUP BY ALL
)
SELECT customer_key,
       category_key,
       minutes,
       options,
       CASE WHEN occasions >= run.min_peers AND spread > 0
         THEN ((ln_minutes - centre) / (1.4826 * spread))::DECIMAL(18, 9) END AS deviation
FROM halved
LEFT JOIN spreads USING (category_key, is_large)
CROSS JOIN run
