-- Purchases of what was new: products first sold at least 60 days after the data began (before, new and old cannot be
-- told apart), bought within 30 days of that. Purchases count from the 60th day on, when there could be something new.
-- Reads lines; one row per customer and category; none where nothing new was launched.
WITH first_sales AS (
  SELECT product_key, min(day) AS first_day
  FROM lines
  WHERE product_key IS NOT NULL AND amount >= 0
  GROUP BY product_key
),
began AS (
  SELECT min(first_day) + 60 AS from_day, max(first_day) AS last_launch
  FROM first_sales
),
launched AS (
  SELECT product_key, first_day
  FROM first_sales
  WHERE first_day >= (SELECT from_day FROM began)
)
SELECT lines.customer_key,
       lines.category_key,
       count(*)::INTEGER AS bought,
       count(*) FILTER (lines.day <= launched.first_day + 30)::INTEGER AS bought_new
FROM lines
LEFT JOIN launched USING (product_key)
WHERE lines.product_key IS NOT NULL
  AND lines.amount >= 0
  AND lines.day >= (SELECT CASE WHEN last_launch >= from_day THEN from_day END FROM began)
GROUP BY lines.customer_key, lines.category_key
