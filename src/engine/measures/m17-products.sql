-- M17 products held: contracts in force, and the categories bought in the last 365 days that none of them covers.
-- Reads customers, contract_terms, occasions, categories, run; one row per customer.
WITH contracts AS (
  SELECT customer_key, count(*) AS held
  FROM contract_terms
  WHERE active
  GROUP BY customer_key
),
bought AS (
  SELECT DISTINCT customer_key, category_key
  FROM occasions
  WHERE has_purchase AND day > (SELECT as_of - 365 FROM run)
),
uncovered AS (
  SELECT bought.customer_key, count(*) AS held
  FROM bought
  JOIN categories USING (category_key)
  ANTI JOIN (SELECT customer_key, category_key FROM contract_terms WHERE active) AS covered
    USING (customer_key, category_key)
  WHERE categories.category <> '*' AND categories.category <> '(none)'
  GROUP BY bought.customer_key
)
SELECT customers.customer_key, coalesce(contracts.held, 0) + coalesce(uncovered.held, 0) AS products_held
FROM customers
LEFT JOIN contracts USING (customer_key)
LEFT JOIN uncovered USING (customer_key)
