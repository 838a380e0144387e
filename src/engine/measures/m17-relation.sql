-- M17, length of the relation in years: since the first purchase, the first contract or the day on which the customer's
-- record begins, whichever is earliest. Not known without any of them.
-- Reads by_customer.counts, known.contracts, known.customers, customers and run; one row per customer.
WITH begun AS (
  SELECT customer_key, first_day AS day FROM by_customer.counts
  UNION ALL
  SELECT customer_key, start FROM known.contracts
  UNION ALL
  SELECT customer_key, acquired_on FROM known.customers CROSS JOIN run WHERE acquired_on <= run.as_of
)
SELECT customer_key, (max(run.as_of) - min(day)) / 365.25::DOUBLE AS relation_years
FROM begun
CROSS JOIN run
WHERE customer_key IS NOT NULL AND day IS NOT NULL
GROUP BY customer_key
