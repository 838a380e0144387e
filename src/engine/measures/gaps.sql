-- The purchase days of each customer in order: the days since the one before, and the gap before that; the day after
-- it, how many there are, and the first one. One pass that also gives the counts and the clock: sorting costs most.
-- Reads days; one row per customer (and category) and purchase day.
SELECT customer_key,
       category_key,
       day,
       (count(*) OVER (own ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING))::INTEGER AS purchases,
       first_value(day) OVER own AS first_day,
       day - lag(day) OVER own AS gap_days,
       lag(day) OVER own - lag(day, 2) OVER own AS previous_gap_days,
       lead(day) OVER own AS next_day
FROM days
WHERE is_visit
WINDOW own AS (PARTITION BY customer_key, category_key ORDER BY day)
