-- M17, ties by payment: the share of purchase days, of those with a known payment method, that were paid in advance or by
-- a stored or automatic means.
-- Reads payment_days; one row per customer (and category).
WITH visits AS (
  SELECT customer_key, unit(category_key) AS category_key, day, bool_or(is_stored) AS is_stored
  FROM payment_days
  GROUP BY ALL
)
SELECT customer_key,
       category_key,
       count(*) FILTER (is_stored) / count(*) AS stored_payment_share
FROM visits
GROUP BY customer_key, category_key
