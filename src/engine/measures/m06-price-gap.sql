-- M06 how the share of wallet follows the price gap: Pearson's correlation over periods of the share with our price index
-- minus the lowest of rivals. Ours is 1, the list price at the start, unless the files state list prices (then a period
-- without one is left out); a rival's is the latest that was told, in force in the period, for the category (or all) and the region (or all). At least eight
-- periods; where the gap never changed there are none, since nothing could be followed.
-- Reads wallet_rows, own_price_indices, customer_regions, known.competitor_events; one row per customer (and category).
WITH rivals AS (
  SELECT competitor, category, lower(trim(region)) AS region, date AS day, "end" AS last_day, price_index
  FROM known.competitor_events
  -- A hundred times our price is a slip of the pen.
  WHERE price_index > 0 AND price_index < 100
),
kinds AS (
  SELECT DISTINCT wallet_rows.category, wallet_rows.category_key, customer_regions.region, period, months
  FROM wallet_rows
  LEFT JOIN customer_regions USING (customer_key)
  WHERE own IS NOT NULL AND months IS NOT NULL
),
told AS (
  SELECT kinds.category, kinds.region, kinds.period, rivals.price_index
  FROM kinds
  JOIN rivals
    ON rivals.day < kinds.period + to_months(kinds.months)
   AND (rivals.last_day IS NULL OR rivals.last_day >= kinds.period)
   AND (rivals.category IS NULL OR rivals.category = kinds.category)
   AND (rivals.region IS NULL OR rivals.region = kinds.region)
  QUALIFY row_number() OVER (
    PARTITION BY kinds.category, kinds.region, kinds.period, rivals.competitor ORDER BY rivals.day DESC, rivals.price_index
  ) = 1
),
lowest AS (
  SELECT category, region, period, min(price_index)::DECIMAL(18, 9) AS price_index
  FROM told
  GROUP BY category, region, period
),
points AS (
  SELECT wallet_rows.customer_key,
         unit(wallet_rows.category_key) AS category_key,
         wallet_rows.period,
         (sum(own)::DOUBLE / sum(total)::DOUBLE)::DECIMAL(18, 9) AS share,
         (sum(total * (coalesce(own_price_indices.price_index, 1) - lowest.price_index))::DOUBLE
           / sum(total)::DOUBLE)::DECIMAL(18, 9) AS gap
  FROM wallet_rows
  LEFT JOIN customer_regions USING (customer_key)
  JOIN lowest
    ON lowest.category = wallet_rows.category
   AND lowest.region IS NOT DISTINCT FROM customer_regions.region
   AND lowest.period = wallet_rows.period
  LEFT JOIN own_price_indices
    ON own_price_indices.category_key = wallet_rows.category_key AND own_price_indices.period = wallet_rows.period
  LEFT JOIN (SELECT DISTINCT category_key FROM own_price_indices) AS stated
    ON stated.category_key = wallet_rows.category_key
  WHERE own IS NOT NULL AND (own_price_indices.price_index IS NOT NULL OR stated.category_key IS NULL)
  GROUP BY ALL
),
moments AS (
  SELECT customer_key,
         category_key,
         count(*) AS n,
         min(share) < max(share) AS share_varies,
         min(gap) < max(gap) AS gap_varies,
         sum(share)::DOUBLE AS x,
         sum(gap)::DOUBLE AS y,
         sum(share * share)::DOUBLE AS xx,
         sum(gap * gap)::DOUBLE AS yy,
         sum(share * gap)::DOUBLE AS xy
  FROM points
  GROUP BY customer_key, category_key
)
SELECT customer_key,
       category_key,
       CASE WHEN gap_varies THEN n ELSE 0 END AS price_gap_periods,
       CASE WHEN n >= 8 AND gap_varies AND share_varies
         THEN least(1, greatest(-1, (n * xy - x * y) / sqrt((n * xx - x * x) * (n * yy - y * y))))
       END AS price_gap_correlation
FROM moments
