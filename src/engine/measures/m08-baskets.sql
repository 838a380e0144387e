-- M08 usual basket: the median amount of the customer's purchase days, and its mid-rank percentile among buyers (of the
-- category); from 20 buyers on.
-- Reads days; run settings. One row per customer (and category).
WITH usual AS (
  SELECT customer_key, category_key, quantile_disc(TRY_CAST(amount AS DECIMAL(18, 4)), 0.5) AS basket
  FROM days
  WHERE is_visit
  GROUP BY customer_key, category_key
),
kinds AS (
  SELECT category_key, basket, count(*) AS buyers
  FROM usual
  GROUP BY category_key, basket
),
ranked AS (
  SELECT category_key,
         basket,
         sum(buyers) OVER (PARTITION BY category_key) AS peers,
         (2 * sum(buyers) OVER (PARTITION BY category_key ORDER BY basket) - buyers)::BIGINT
           / (2 * sum(buyers) OVER (PARTITION BY category_key))::DOUBLE AS percentile
  FROM kinds
)
SELECT customer_key,
       category_key,
       CASE WHEN peers >= run.min_peers THEN percentile END AS basket_percentile
FROM usual
JOIN ranked USING (category_key, basket)
CROSS JOIN run
