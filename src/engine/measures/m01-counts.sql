-- M01 counts and dates: purchase days n, first and last one. x = n - 1, T = as-of - first, t_x = last - first.
-- Reads days; one row per customer (and category).
SELECT customer_key,
       category_key,
       count(*)::INTEGER AS purchases,
       min(day) AS first_day,
       max(day) AS last_day,
       ((SELECT as_of FROM run) - min(day))::INTEGER AS tenure_days
FROM days
WHERE is_visit
GROUP BY customer_key, category_key
