-- M13 purchase days of which is known whether they came about by themselves, and those that did.
-- Reads lines(customer_key, category_key, day, auto_order); one row per customer and category.
WITH days AS (
  SELECT customer_key, category_key, day, bool_and(auto_order) AS by_default
  FROM lines
  WHERE auto_order IS NOT NULL AND amount >= 0
  GROUP BY customer_key, category_key, day
)
SELECT customer_key, category_key, count(*) AS orders, count(*) FILTER (by_default) AS by_default
FROM days
GROUP BY customer_key, category_key
