-- M10: rewards that were ended: a kind that had run at least twice, or once for 2H and more, and has been away for at
-- least H and for more than twice its longest pause so far. A shorter pause may be one like those before.
-- Reads own_visits, reward_places, reward_windows, response_clocks, run; one row per calendar, kind (and category).
WITH of_units AS (
  SELECT DISTINCT calendar_key, unit(category_key) AS category_key FROM reward_places
),
reached AS (
  SELECT *, max(to_day) OVER (
           PARTITION BY calendar_key, kind_bit ORDER BY from_day, to_day
           ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
         ) AS reach
  FROM reward_windows
),
kinds AS (
  SELECT calendar_key,
         kind_bit,
         max(to_day) AS ended_on,
         count(*) FILTER (reach IS NULL OR from_day > reach + 1) AS windows,
         greatest(coalesce(max(from_day - reach), 0), 0) AS longest_pause,
         max(to_day - from_day + 1) AS longest_window
  FROM reached
  GROUP BY calendar_key, kind_bit
)
SELECT calendar_key, kind_bit, of_units.category_key, ended_on, horizon
FROM kinds
JOIN of_units USING (calendar_key)
JOIN response_clocks USING (category_key)
CROSS JOIN run
WHERE ended_on + horizon <= as_of
  AND ended_on - 2 * horizon >= (SELECT min(day) FROM own_visits) - 1
  AND as_of - ended_on > 2 * longest_pause
  AND (windows >= run.reward_min_windows OR longest_window >= 2 * horizon)
