-- How often a customer bought in the cheapest and in the dearest tier of a category. Serves M08.
-- The tier of an occasion is the one with the largest amount on it; of equal ones the cheaper.
-- Reads lines, tiers, returned_days; one row per customer and category.
WITH amounts AS (
  SELECT customer_key, category_key, day, tier_rank, tiers, sum(amount) AS amount
  FROM lines
  JOIN tiers USING (category_key, tier)
  WHERE amount >= 0
  GROUP BY ALL
),
days AS (
  SELECT customer_key,
         category_key,
         day,
         tiers,
         -struct_extract(max(struct_pack(amount := amount, cheaper := -tier_rank)), 'cheaper') AS tier_rank
  FROM amounts
  ANTI JOIN returned_days USING (customer_key, category_key, day)
  GROUP BY ALL
)
SELECT customer_key,
       category_key,
       count(*)::INTEGER AS tiered,
       count(*) FILTER (tier_rank = 1)::INTEGER AS cheapest,
       count(*) FILTER (tier_rank = tiers)::INTEGER AS dearest
FROM days
GROUP BY customer_key, category_key
