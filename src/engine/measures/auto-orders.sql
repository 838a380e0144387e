-- Order days of a customer of which it is known whether they were placed by default (subscription, standing order), and
-- those that were.
-- Reads lines; one row per customer.
SELECT customer_key,
       count(DISTINCT day)::INTEGER AS orders,
       count(DISTINCT day) FILTER (auto_order)::INTEGER AS by_default
FROM lines
WHERE auto_order IS NOT NULL AND amount >= 0
GROUP BY customer_key
