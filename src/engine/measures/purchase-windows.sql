-- What was known of each customer on the day at which a window begins, and what came within its horizon: purchases so
-- far with first and last day, those within one horizon before, the regularity of the gaps (M04), and those after;
-- beside them, for comparison, the purchases of the same days one year before.
-- Reads gaps, model_sample, model_windows and run; one row per window and customer who had bought by then.
WITH seen AS (
  SELECT window_id,
         customer_key,
         count(*) FILTER (day <= from_day)::INTEGER AS purchases,
         min(first_day) AS first_day,
         max(day) FILTER (day <= from_day) AS last_day,
         count(*) FILTER (day <= from_day AND day > from_day - horizon_days)::INTEGER AS recent,
         coalesce(sum(gap_days * gap_days) FILTER (day <= from_day), 0) AS squares,
         count(*) FILTER (day > from_day AND day <= from_day + horizon_days)::INTEGER AS bought,
         count(*) FILTER (day > from_day - 365 AND day <= from_day - 365 + horizon_days)::INTEGER AS last_season
  FROM gaps
  JOIN model_sample USING (customer_key)
  CROSS JOIN model_windows
  WHERE first_day <= from_day
  GROUP BY window_id, customer_key
)
SELECT window_id,
       customer_key,
       purchases,
       (first_day - DATE '1970-01-01')::INTEGER AS first_purchase_day,
       (last_day - DATE '1970-01-01')::INTEGER AS last_purchase_day,
       CASE WHEN purchases > min_gaps THEN
         sqrt(greatest(0, (purchases - 1) * squares - (last_day - first_day) * (last_day - first_day))
           / ((purchases - 1) * (purchases - 2))::DOUBLE)
           / ((last_day - first_day) / (purchases - 1)::DOUBLE)
       END AS gap_variation,
       recent,
       bought,
       last_season
FROM seen
CROSS JOIN run
