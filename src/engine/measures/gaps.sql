-- Every purchase day with its number and the days since the one before.
-- Reads visits(customer_key, category_key, day).
CREATE TABLE gaps AS
SELECT customer_key,
       category_key,
       day,
       row_number() OVER own AS purchase_number,
       first_value(day) OVER own AS first_day,
       day - lag(day) OVER own AS gap_days,
       lead(day) OVER own IS NULL AS is_last
FROM visits
WINDOW own AS (PARTITION BY customer_key, category_key ORDER BY day);
