-- How much a customer keeps to one variant in a category: its share, and how much oftener the last variant is repeated
-- than the shares alone explain (positive: inertia, negative: variety seeking). Serves M22.
-- Reads variant_days; one row per customer and category.
WITH followed AS (
  SELECT customer_key,
         category_key,
         variant_key,
         lag(variant_key) OVER (PARTITION BY customer_key, category_key ORDER BY day) = variant_key AS is_repeat
  FROM variant_days
),
shares AS (
  SELECT customer_key, category_key, variant_key, count(*) AS occasions, count(*) FILTER (is_repeat) AS repeats
  FROM followed
  GROUP BY customer_key, category_key, variant_key
)
SELECT customer_key,
       category_key,
       sum(occasions)::INTEGER AS occasions,
       max(occasions)::INTEGER AS of_usual,
       (sum(repeats) / nullif(sum(occasions) - 1, 0)
         - sum(occasions * occasions) / (sum(occasions) * sum(occasions)))::DECIMAL(18, 12) AS state_dependence
FROM shares
GROUP BY customer_key, category_key
