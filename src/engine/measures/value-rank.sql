-- Rank of the 12-month value among buyers: the mid-rank share of buyers worth less, ties split by value ever.
-- Reads worth and counts.
WITH kinds AS (
  SELECT category_key, value_12m, value_total, count(*) AS buyers
  FROM worth
  JOIN counts USING (customer_key, category_key)
  GROUP BY ALL
)
SELECT category_key,
       value_12m,
       value_total,
       (2 * sum(buyers) OVER (PARTITION BY category_key ORDER BY value_12m, value_total) - buyers)::BIGINT
         / (2 * sum(buyers) OVER (PARTITION BY category_key))::DOUBLE AS value_rank
FROM kinds
