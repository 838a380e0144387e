-- Days in a category on which everything that was bought was taken back later: no purchases, so no measure of what
-- was bought counts them (decision 3).
-- Reads day_returns and occasions.
SELECT customer_key, category_key, day
FROM day_returns
JOIN occasions USING (customer_key, category_key, day)
WHERE matched <> 0 AND amount - of_day + matched <= 0
