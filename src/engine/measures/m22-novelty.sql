-- M22 quick to buy what is new: mid-rank percentile of the share of new products among the purchases, over buyers with
-- at least 6 purchase days; from 20 such buyers on.
-- Reads new_purchases, counts; run settings. One row per customer (and category).
WITH shares AS (
  SELECT customer_key, unit(category_key) AS category_key, sum(bought_new) / sum(bought) AS share
  FROM new_purchases
  GROUP BY ALL
),
eligible AS (
  SELECT customer_key, category_key, share
  FROM shares
  JOIN counts USING (customer_key, category_key)
  WHERE counts.purchases >= 6
),
kinds AS (
  SELECT category_key, share, count(*) AS buyers
  FROM eligible
  GROUP BY category_key, share
),
ranked AS (
  SELECT category_key,
         share,
         sum(buyers) OVER (PARTITION BY category_key) AS peers,
         (2 * sum(buyers) OVER (PARTITION BY category_key ORDER BY share) - buyers)::BIGINT
           / (2 * sum(buyers) OVER (PARTITION BY category_key))::DOUBLE AS percentile
  FROM kinds
)
SELECT customer_key,
       category_key,
       CASE WHEN peers >= run.min_peers THEN percentile END AS novelty_percentile
FROM eligible
JOIN ranked USING (category_key, share)
CROSS JOIN run
