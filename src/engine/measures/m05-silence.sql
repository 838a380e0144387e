-- M05 alive, by the silence rule: the silence since the last purchase in units of the own usual gap.
-- usual gap = (sum of the own gaps + clock) / (number of gaps + 1); the limit that Z is held against depends on
-- the regularity (M04) and is applied by the library.
-- Reads counts and clock; one row per customer (and category) with at least two purchase days.
SELECT counts.customer_key,
       counts.category_key,
       ((last_day - first_day) + clock_days) / purchases::DOUBLE AS usual_gap_days,
       (run.as_of - last_day) / (((last_day - first_day) + clock_days) / purchases::DOUBLE) AS silence_ratio
FROM counts
CROSS JOIN run
LEFT JOIN clock USING (category_key)
WHERE purchases >= 2
