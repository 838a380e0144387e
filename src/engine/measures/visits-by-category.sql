-- Purchase days of a customer in a category: days with a purchase that was not wholly returned (decision 3).
CREATE TABLE visits AS
SELECT occasions.customer_key, occasions.category_key, occasions.day
FROM occasions
LEFT JOIN matched_returns USING (customer_key, category_key, day)
WHERE occasions.bought IS NOT NULL
  AND (matched_returns.amount IS NULL OR occasions.bought + matched_returns.amount > 0);
