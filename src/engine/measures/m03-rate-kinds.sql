-- M03 rate ratio: purchases per day, shrunk by one pseudo-purchase at the peers' mean rate, and its
-- mid-rank percentile among peers of the same category and tenure band (quartiles of tenure).
-- Customers of the same category, count and tenure have the same rate: these few kinds are ranked, not everybody.
-- Reads counts; one row per kind of customer.
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
  SELECT category_key, purchases, tenure_days, count(*) AS customers
  FROM counts
  GROUP BY category_key, purchases, tenure_days
),
rated AS (
  SELECT kinds.*,
         (tenure_days > first_quarter)::INTEGER + (tenure_days > half)::INTEGER
           + (tenure_days > third_quarter)::INTEGER AS tenure_band,
         purchases / (tenure_days + 1 / nullif(mean_rate, 0)) AS rate
  FROM kinds
  JOIN bands USING (category_key)
)
SELECT category_key,
       purchases,
       tenure_days,
       rate AS purchases_per_day,
       sum(customers) OVER band::BIGINT AS peers,
       (2 * sum(customers) OVER (band ORDER BY rate) - sum(customers) OVER (PARTITION BY category_key, tenure_band, rate))::BIGINT
         / (2 * sum(customers) OVER band)::DOUBLE AS percentile
FROM rated
WINDOW band AS (PARTITION BY category_key, tenure_band)
