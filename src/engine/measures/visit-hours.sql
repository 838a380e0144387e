-- The hour of the first purchase of each day, where times of day are known. Serves M14. Midnight sharp is what exports
-- write where they know no time: left out.
-- Reads lines; one row per customer, category and day.
SELECT customer_key, category_key, day, min(hour(time))::TINYINT AS hour
FROM lines
WHERE time IS NOT NULL AND time <> TIME '00:00:00' AND amount >= 0
GROUP BY customer_key, category_key, day
