-- M01 counts and dates: purchase days n, first and last one. x = n - 1, T = as-of - first, t_x = last - first.
-- Reads gaps; one row per customer (and category).
SELECT customer_key,
       category_key,
       purchases,
       first_day,
       day AS last_day,
       ((SELECT as_of FROM run) - first_day)::INTEGER AS tenure_days
FROM gaps
WHERE next_day IS NULL
