-- M06 what customers of a panel bought elsewhere in the last 365 days, in the categories that we sell.
-- Reads elsewhere_lines and run; one row per customer, category and day.
SELECT customer_key, category_key, day, sum(amount) AS amount
FROM elsewhere_lines
CROSS JOIN run
WHERE category_key IS NOT NULL AND day > run.as_of - 365
GROUP BY customer_key, category_key, day
