-- M24, cases of any kind per 1,000 of money spent, both of the last 365 days. Not known for who spent nothing.
-- Reads known.cases, by_customer.worth and run; one row per customer who bought.
WITH counted AS (
  SELECT customer_key, count(*) AS cases
  FROM known.cases
  CROSS JOIN run
  WHERE opened_at::DATE > run.as_of - 365
  GROUP BY customer_key
)
SELECT worth.customer_key,
       CASE WHEN worth.value_12m > 0 THEN 1000 * coalesce(counted.cases, 0) / worth.value_12m::DOUBLE END AS cases_per_thousand
FROM by_customer.worth AS worth
LEFT JOIN counted ON counted.customer_key = worth.customer_key
