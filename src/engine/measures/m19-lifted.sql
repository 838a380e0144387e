-- M19, obstacle gone: 1 when the first purchase in at least a year came within two clocks after the last hint of an
-- obstacle (of the last two years); 0 without such a hint, for who bought all along, and when the time passed without a
-- purchase. Not known while that time runs, without a clock, and where nobody could write.
-- Reads text_tags, text_sources, known.surveys, units, clock, by_customer.clock, days and run; one row per customer (and
-- category).
WITH hinted AS (
  SELECT customer_key, max(day) AS day
  FROM text_tags
  CROSS JOIN run
  WHERE day > run.as_of - 730
    AND (source = 'cases' OR source = 'surveys')
    AND (tag = 'budget' OR tag = 'credit' OR tag = 'age' OR tag = 'coverage' OR tag = 'stock_out' OR tag = 'veto'
      OR tag = 'contract_elsewhere')
  GROUP BY customer_key
),
answered AS (
  SELECT DISTINCT customer_key
  FROM known.surveys
  CROSS JOIN run
  WHERE date > run.as_of - 730
),
bought AS (
  SELECT hinted.customer_key,
         days.category_key,
         min(days.day) FILTER (days.day > hinted.day) AS after,
         bool_or(days.day <= hinted.day AND days.day > hinted.day - 365) AS in_year_before
  FROM hinted
  JOIN days ON days.customer_key = hinted.customer_key
  WHERE days.is_visit
  GROUP BY hinted.customer_key, days.category_key
),
judged AS (
  SELECT units.customer_key,
         units.category_key,
         hinted.day,
         bought.after,
         coalesce(bought.in_year_before, false) AS in_year_before,
         text_sources.in_cases OR (text_sources.in_surveys AND answered.customer_key IS NOT NULL) AS was_heard,
         2 * CASE WHEN clock.own OR units.category_key = -1 THEN clock.clock_days ELSE whole.clock_days END AS horizon_days
  FROM units
  CROSS JOIN text_sources
  LEFT JOIN hinted ON hinted.customer_key = units.customer_key
  LEFT JOIN answered ON answered.customer_key = units.customer_key
  LEFT JOIN bought ON bought.customer_key = units.customer_key AND bought.category_key = units.category_key
  LEFT JOIN clock ON clock.category_key = units.category_key
  LEFT JOIN by_customer.clock AS whole ON whole.category_key = -1
)
SELECT customer_key,
       category_key,
       CASE
         WHEN NOT was_heard THEN NULL
         WHEN day IS NULL OR in_year_before THEN 0
         WHEN after <= day + horizon_days THEN 1
         WHEN run.as_of >= day + horizon_days THEN 0
       END AS restriction_lifted
FROM judged
CROSS JOIN run
