-- Occasions that count as purchases: a customer's day in a category on which something was bought and not wholly
-- returned (decision 3). The same rule as for the days of a level, kept here for what is told apart by category.
-- Reads occasions and day_returns.
SELECT customer_key, category_key, day
FROM occasions
LEFT JOIN day_returns USING (customer_key, category_key, day)
WHERE has_purchase AND (coalesce(matched, 0) = 0 OR amount - of_day + matched > 0)
