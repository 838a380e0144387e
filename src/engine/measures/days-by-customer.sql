-- The days of a customer over all categories.
-- Reads occasions.
CREATE TABLE days AS
SELECT customer_key,
       -1 AS category_key,
       day,
       sum(amount) AS amount,
       bool_or(has_purchase) AS has_purchase
FROM occasions
GROUP BY customer_key, day;
