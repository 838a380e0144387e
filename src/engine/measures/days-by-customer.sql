-- The days of a customer over all categories. A day is a visit when something was bought on it and not wholly
-- returned: purchases that cost nothing count, purchases that were all taken back do not (decision 3).
-- Reads occasions and day_returns.
WITH net AS (
  SELECT customer_key, day, sum(amount) AS amount, bool_or(has_purchase) AS has_purchase
  FROM occasions
  GROUP BY customer_key, day
),
returned AS (
  SELECT customer_key, day, sum(of_day) AS of_day, sum(matched) AS matched
  FROM day_returns
  GROUP BY customer_key, day
)
SELECT customer_key,
       -1 AS category_key,
       day,
       amount,
       has_purchase AND (coalesce(matched, 0) = 0 OR amount - of_day + matched > 0) AS is_visit
FROM net
LEFT JOIN returned USING (customer_key, day)
