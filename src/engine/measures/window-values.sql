-- What each customer of a window had spent by its beginning, and what the purchases and returns of its horizon brought.
-- Reads days, model_sample and model_windows; one row per window and customer.
SELECT window_id,
       customer_key,
       coalesce(sum(amount) FILTER (is_visit AND day <= from_day), 0)::DOUBLE AS spent,
       coalesce(sum(amount) FILTER (day > from_day AND day <= from_day + horizon_days), 0)::DOUBLE AS brought
FROM days
JOIN model_sample USING (customer_key)
CROSS JOIN model_windows
GROUP BY window_id, customer_key
