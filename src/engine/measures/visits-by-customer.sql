-- Purchase days of a customer over all categories: days with a purchase that was not wholly returned (decision 3).
CREATE TABLE visits AS
WITH days AS (
  SELECT customer_key, day, sum(bought) AS bought FROM occasions GROUP BY customer_key, day
),
returned AS (
  SELECT customer_key, day, sum(amount) AS amount FROM matched_returns GROUP BY customer_key, day
)
SELECT days.customer_key, -1 AS category_key, days.day
FROM days
LEFT JOIN returned USING (customer_key, day)
WHERE days.bought IS NOT NULL
  AND (returned.amount IS NULL OR days.bought + returned.amount > 0);
