-- Every purchase day with the days since the one before, and the gap before that.
-- Reads days; one row per customer (and category) and purchase day.
SELECT customer_key,
       category_key,
       day,
       count(*) OVER (PARTITION BY customer_key, category_key)::INTEGER AS purchases,
       day - lag(day) OVER own AS gap_days,
       lag(day) OVER own - lag(day, 2) OVER own AS previous_gap_days,
       lead(day) OVER own IS NULL AS is_last
FROM days
WHERE is_visit
WINDOW own AS (PARTITION BY customer_key, category_key ORDER BY day)
