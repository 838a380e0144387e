-- Breadth: in how many categories a customer bought in the last half window, and in the half before. The last purchase
-- day of a stretch stands for the category, so that each category counts once.
-- Reads by_category.gaps; run settings.
SELECT customer_key,
       -1 AS category_key,
       count(*) FILTER (next_day IS NULL AND day > recent_from) AS recent,
       count(*) FILTER (day > previous_from AND day <= recent_from AND coalesce(next_day > recent_from, true)) AS previous
FROM by_category.gaps
CROSS JOIN (
  SELECT as_of - half_window_days AS recent_from, as_of - 2 * half_window_days AS previous_from FROM run
)
GROUP BY customer_key
