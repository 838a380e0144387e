-- M10: the windows of each combination of calendars, overlapping and adjoining ones made one, each with the first day
-- of the one after it. In between no category of the unit has a reward.
-- Reads reward_units and reward_windows; one row per combination and merged window.
WITH calendars AS (
  SELECT DISTINCT combination, unnest(calendars) AS calendar_key
  FROM (SELECT DISTINCT combination, calendars FROM reward_units)
),
windows AS (
  SELECT DISTINCT combination, from_day, to_day
  FROM calendars
  JOIN reward_windows USING (calendar_key)
),
reached AS (
  SELECT *, max(to_day) OVER (
           PARTITION BY combination ORDER BY from_day, to_day ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
         ) AS reach
  FROM windows
),
numbered AS (
  SELECT *, sum(CASE WHEN reach IS NULL OR from_day > reach + 1 THEN 1 ELSE 0 END)
         OVER (PARTITION BY combination ORDER BY from_day, to_day) AS number
  FROM reached
),
merged AS (
  SELECT combination, min(from_day) AS from_day, max(to_day) AS to_day
  FROM numbered
  GROUP BY combination, number
)
SELECT combination,
       from_day,
       to_day,
       lead(from_day) OVER own AS next_from,
       min(from_day) OVER (PARTITION BY combination) AS first_window
FROM merged
WINDOW own AS (PARTITION BY combination ORDER BY from_day)
