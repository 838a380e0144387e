-- M23 value: net amounts (revenue, where no margin is known) over the history, the last 365 days, and the two
-- halves of the window in which change is judged, with the purchase days of those halves; beside them the purchase days of the last 90 days.
-- Reads days; one row per customer (and category).
SELECT customer_key,
       category_key,
       sum(amount) AS value_total,
       coalesce(sum(amount) FILTER (day > as_of - 365), 0) AS value_12m,
       coalesce(sum(amount) FILTER (day > recent_from), 0) AS value_recent,
       coalesce(sum(amount) FILTER (day > previous_from AND day <= recent_from), 0) AS value_previous,
       count(*) FILTER (is_visit AND day > recent_from)::INTEGER AS purchases_recent,
       count(*) FILTER (is_visit AND day > previous_from AND day <= recent_from)::INTEGER AS purchases_previous,
       count(*) FILTER (is_visit AND day > as_of - 90)::INTEGER AS purchases_90d
FROM days
CROSS JOIN (
  SELECT as_of, as_of - half_window_days AS recent_from, as_of - 2 * half_window_days AS previous_from FROM run
)
GROUP BY customer_key, category_key
