-- Occasions: one row per customer, category and local day with everything that moved on it.
-- Reads lines(customer_key, category_key, day, amount).
SELECT customer_key,
       category_key,
       day,
       sum(amount) AS amount,
       bool_or(amount >= 0) AS has_purchase
FROM lines
GROUP BY customer_key, category_key, day
