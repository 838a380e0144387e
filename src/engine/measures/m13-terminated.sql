-- M13 whose contract ended: all of the unit are over, and nothing was bought since the last of them ended. Who also
-- buys what no contract covers must have stayed away for a usual gap as well: a shopper does not leave with a contract.
-- Reads held_contracts, counts, clock, occasions and run; one row per unit that ended.
WITH ended AS (
  SELECT customer_key, unit_key AS category_key, max(ended_on) AS ended_on
  FROM held_contracts
  GROUP BY customer_key, unit_key
  HAVING NOT bool_or(active)
),
covered AS (
  SELECT DISTINCT customer_key, category_key
  FROM contract_terms
  WHERE category IS NOT NULL AND category_key IS NOT NULL
    AND category_key IS DISTINCT FROM (SELECT min(category_key) FROM categories WHERE category = '*')
),
uncovered AS (
  SELECT DISTINCT customer_key, unit(category_key) AS category_key
  FROM occasions
  SEMI JOIN ended USING (customer_key)
  ANTI JOIN covered USING (customer_key, category_key)
)
SELECT ended.customer_key, ended.category_key
FROM ended
CROSS JOIN run
LEFT JOIN counts USING (customer_key, category_key)
LEFT JOIN clock ON clock.category_key = ended.category_key
LEFT JOIN uncovered
  ON uncovered.customer_key = ended.customer_key AND uncovered.category_key = ended.category_key
WHERE coalesce(counts.last_day <= ended.ended_on, true)
  AND (uncovered.customer_key IS NULL OR run.as_of - ended.ended_on >= clock.clock_days)
