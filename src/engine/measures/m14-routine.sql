-- M14 routine: the share of purchase days in the busiest three hours of the day (any three whole hours on end, midnight
-- among them), from 5 days with a known time on.
-- Reads visit_hours; one row per customer (and category).
WITH visits AS (
  SELECT customer_key, unit(category_key) AS category_key, day, min(hour) AS hour
  FROM visit_hours
  GROUP BY ALL
),
hours AS (
  SELECT customer_key, category_key, hour, count(*) AS visits
  FROM visits
  GROUP BY customer_key, category_key, hour
),
bands AS (
  SELECT customer_key, category_key, (hour - before.hours + 24) % 24 AS begins, sum(visits) AS visits
  FROM hours
  CROSS JOIN (VALUES (0), (1), (2)) AS before (hours)
  GROUP BY ALL
),
busiest AS (
  SELECT customer_key, category_key, max(visits) AS visits, sum(visits) // 3 AS timed
  FROM bands
  GROUP BY customer_key, category_key
)
SELECT customer_key,
       category_key,
       CASE WHEN timed >= 5 THEN visits / timed END AS routine_share,
       timed AS timed_visits
FROM busiest
