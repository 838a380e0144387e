-- M23 value: net amounts (revenue, where no margin is known) over the history, the last 365 days, and the two
-- halves of the window in which change is judged.
-- Reads days(customer_key, category_key, day, amount) and gaps; one row per customer (and category).
CREATE TABLE worth AS
WITH net AS (
  SELECT customer_key,
         category_key,
         sum(amount) AS value_total,
         coalesce(sum(amount) FILTER (day > run.as_of - 365), 0) AS value_12m,
         coalesce(sum(amount) FILTER (day > run.as_of - run.half_window_days), 0) AS value_recent,
         coalesce(sum(amount) FILTER (day > run.as_of - 2 * run.half_window_days
           AND day <= run.as_of - run.half_window_days), 0) AS value_previous
  FROM days
  CROSS JOIN run
  GROUP BY customer_key, category_key
),
visits_in AS (
  SELECT customer_key,
         category_key,
         count(*) FILTER (day > run.as_of - run.half_window_days)::INTEGER AS purchases_recent,
         count(*) FILTER (day > run.as_of - 2 * run.half_window_days
           AND day <= run.as_of - run.half_window_days)::INTEGER AS purchases_previous
  FROM gaps
  CROSS JOIN run
  GROUP BY customer_key, category_key
)
SELECT *
FROM net
LEFT JOIN visits_in USING (customer_key, category_key);
