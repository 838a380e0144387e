-- The variant of each occasion: the one with the largest amount on it, of equal ones always the same. Serves M22.
-- Reads lines, returned_days; one row per customer, category and day.
WITH amounts AS (
  SELECT customer_key, category_key, day, variant_key, sum(amount) AS amount
  FROM lines
  WHERE variant_key IS NOT NULL AND amount >= 0
  GROUP BY ALL
)
SELECT customer_key,
       category_key,
       day,
       struct_extract(max(struct_pack(amount := amount, variant_key := variant_key)), 'variant_key') AS variant_key
FROM amounts
ANTI JOIN returned_days USING (customer_key, category_key, day)
GROUP BY customer_key, category_key, day
