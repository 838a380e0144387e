-- M01 in each category, and whether the customer bought there in the last half window and in the half before.
-- Reads days; one row per customer and category.
SELECT customer_key,
       category_key,
       count(*)::INTEGER AS purchases,
       min(day) AS first_day,
       max(day) AS last_day,
       (max(as_of) - min(day))::INTEGER AS tenure_days,
       bool_or(day > recent_from) AS bought_recently,
       bool_or(day > previous_from AND day <= recent_from) AS bought_before
FROM days
CROSS JOIN (
  SELECT as_of, as_of - half_window_days AS recent_from, as_of - 2 * half_window_days AS previous_from FROM run
)
WHERE is_visit
GROUP BY customer_key, category_key
