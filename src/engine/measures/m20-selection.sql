-- M20 selection time: the median of the customer's deviations from peers, from 3 occasions with one on; the median
-- minutes; and the median number of options viewed with its mid-rank percentile among customers, from 20 of them on.
-- Reads selection_times; run settings. One row per customer (and category).
WITH medians AS (
  SELECT customer_key,
         unit(category_key) AS category_key,
         count(minutes) AS timed,
         CASE WHEN count(deviation) >= 3 THEN quantile_disc(deviation, 0.5) END AS deviation,
         quantile_disc(minutes, 0.5) AS minutes,
         quantile_disc(options, 0.5) AS options
  FROM selection_times
  GROUP BY ALL
),
kinds AS (
  SELECT category_key, options, count(*) AS customers
  FROM medians
  WHERE options IS NOT NULL
  GROUP BY category_key, options
),
ranked AS (
  SELECT category_key,
         options,
         sum(customers) OVER (PARTITION BY category_key) AS peers,
         (2 * sum(customers) OVER (PARTITION BY category_key ORDER BY options) - customers)::BIGINT
           / (2 * sum(customers) OVER (PARTITION BY category_key))::DOUBLE AS percentile
  FROM kinds
)
SELECT medians.customer_key,
       medians.category_key,
       medians.deviation AS selection_deviation,
       medians.minutes AS selection_minutes,
       medians.timed AS timed_purchases,
       medians.options AS options_viewed,
       CASE WHEN ranked.peers >= run.min_peers THEN ranked.percentile END AS options_percentile
FROM medians
LEFT JOIN ranked USING (category_key, options)
CROSS JOIN run
