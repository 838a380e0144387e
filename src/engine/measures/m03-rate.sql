-- M03 rate ratio: purchases per day, shrunk by one pseudo-purchase at the peers' mean rate, and its
-- mid-rank percentile among peers of the same category and tenure band (quartiles of tenure).
-- Reads counts; one row per customer (and category).
CREATE TABLE rates AS
WITH bands AS (
  SELECT category_key,
         quantile_disc(tenure_days, 0.25) AS first_quarter,
         quantile_disc(tenure_days, 0.50) AS half,
         quantile_disc(tenure_days, 0.75) AS third_quarter,
         sum(purchases - 1) / nullif(sum(tenure_days), 0)::DOUBLE AS mean_rate
  FROM counts
  GROUP BY category_key
),
kinds AS (
  -- Customers of the same band, count and tenure have the same rate: rank these few kinds, not everybody.
  SELECT category_key,
         (tenure_days > first_quarter)::INTEGER + (tenure_days > half)::INTEGER
           + (tenure_days > third_quarter)::INTEGER AS tenure_band,
         purchases,
         tenure_days,
         purchases / (tenure_days + 1 / mean_rate) AS rate,
         count(*) AS customers
  FROM counts
  JOIN bands USING (category_key)
  GROUP BY ALL
),
ranked AS (
  SELECT *,
         sum(customers) OVER (PARTITION BY category_key, tenure_band)::BIGINT AS peers,
         sum(customers) OVER (PARTITION BY category_key, tenure_band ORDER BY rate)::BIGINT AS up_to,
         sum(customers) OVER (PARTITION BY category_key, tenure_band, rate)::BIGINT AS same
  FROM kinds
)
SELECT counts.customer_key,
       counts.category_key,
       ranked.tenure_band,
       ranked.peers::INTEGER AS peers,
       ranked.rate AS purchases_per_day,
       (2 * ranked.up_to - ranked.same) / (2 * ranked.peers)::DOUBLE AS percentile
FROM counts
JOIN ranked USING (category_key, purchases, tenure_days);
