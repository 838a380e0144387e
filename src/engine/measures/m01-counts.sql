-- M01 counts and dates: purchase days n, first and last one. x = n - 1, T = as-of - first, t_x = last - first.
-- Reads gaps; one row per customer (and category).
CREATE TABLE counts AS
SELECT customer_key,
       category_key,
       purchase_number::INTEGER AS purchases,
       first_day,
       day AS last_day,
       (run.as_of - first_day)::INTEGER AS tenure_days
FROM gaps
CROSS JOIN run
WHERE is_last;
