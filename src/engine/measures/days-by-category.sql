-- The days of a customer in a category.
-- Reads occasions.
CREATE VIEW days AS
SELECT customer_key, category_key, day, amount, has_purchase
FROM occasions;
