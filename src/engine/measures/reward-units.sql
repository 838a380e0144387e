-- M10: the calendars of rewards that a customer met in all categories of the unit together. Units with the same ones
-- share a combination.
-- Reads reward_counts; one row per customer (and category) with calendars.
WITH sets AS (
  SELECT customer_key, unit(category_key) AS category_key, list(DISTINCT calendar_key ORDER BY calendar_key) AS calendars
  FROM reward_counts
  WHERE calendar_key IS NOT NULL
  GROUP BY ALL
),
combinations AS (
  SELECT calendars, row_number() OVER (ORDER BY calendars)::INTEGER AS combination
  FROM (SELECT DISTINCT calendars FROM sets)
)
SELECT customer_key, category_key, combination, calendars
FROM sets
JOIN combinations USING (calendars)
