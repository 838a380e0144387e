-- Rank of what could be sold beside (potential, for code B): the mid-rank share of buyers with less whitespace.
-- Reads whitespaces and counts; one row per customer (and category).
WITH known AS (
  SELECT counts.customer_key, counts.category_key, whitespaces.whitespace::DECIMAL(18, 4) AS potential
  FROM counts
  JOIN whitespaces USING (customer_key)
  WHERE whitespaces.whitespace IS NOT NULL
)
SELECT customer_key,
       category_key,
       (2 * rank() OVER below - 1 + count(*) OVER (PARTITION BY category_key, potential) - 1)::BIGINT
         / (2 * count(*) OVER (PARTITION BY category_key))::DOUBLE AS potential_rank
FROM known
WINDOW below AS (PARTITION BY category_key ORDER BY potential)
