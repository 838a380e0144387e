-- The days of a customer in a category. A day is a visit when something was bought on it and not wholly returned:
-- purchases that cost nothing count, purchases that were all taken back do not (decision 3).
-- Reads occasions and day_returns.
SELECT customer_key,
       category_key,
       day,
       amount,
       has_purchase AND (coalesce(matched, 0) = 0 OR amount - of_day + matched > 0) AS is_visit
FROM occasions
LEFT JOIN day_returns USING (customer_key, category_key, day)
