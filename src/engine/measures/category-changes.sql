-- Breadth: in how many categories a customer bought in the last half window, and in the half before.
-- Reads occasions; run settings.
WITH touched AS (
  SELECT customer_key,
         category_key,
         bool_or(day > run.as_of - run.half_window_days) AS recent,
         bool_or(day <= run.as_of - run.half_window_days) AS previous
  FROM occasions
  CROSS JOIN run
  WHERE day > run.as_of - 2 * run.half_window_days AND has_purchase
  GROUP BY customer_key, category_key
)
SELECT customer_key,
       -1 AS category_key,
       count(*) FILTER (recent) AS recent,
       count(*) FILTER (previous) AS previous
FROM touched
GROUP BY customer_key
