-- The tiers of each category from cheapest to dearest, by the median unit price paid; equal ones by name. Serves M08.
-- Categories with a single tier leave no choice and are left out.
-- Reads lines.
WITH priced AS (
  SELECT category_key,
         tier,
         quantile_disc(TRY_CAST(amount / coalesce(qty, 1) AS DECIMAL(18, 4)), 0.5) AS price
  FROM lines
  WHERE tier IS NOT NULL AND amount > 0 AND coalesce(qty, 1) > 0
  GROUP BY category_key, tier
),
ranked AS (
  SELECT category_key,
         tier,
         row_number() OVER (PARTITION BY category_key ORDER BY price, tier)::INTEGER AS tier_rank,
         count(*) OVER (PARTITION BY category_key)::INTEGER AS tiers
  FROM priced
)
SELECT category_key, tier, tier_rank, tiers
FROM ranked
WHERE tiers >= 2
