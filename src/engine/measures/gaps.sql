-- The purchase days of customers with at least two of them, each with the days since the one before, and the gap
-- before that.
-- Reads days and counts; one row per customer (and category) and purchase day.
SELECT customer_key,
       category_key,
       day,
       purchases,
       day - lag(day) OVER own AS gap_days,
       lag(day) OVER own - lag(day, 2) OVER own AS previous_gap_days,
       lead(day) OVER own IS NULL AS is_last
FROM days
JOIN counts USING (customer_key, category_key)
WHERE days.is_visit AND counts.purchases >= 2
WINDOW own AS (PARTITION BY customer_key, category_key ORDER BY day)
