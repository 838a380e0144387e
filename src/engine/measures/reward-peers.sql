-- M10: occasions, and rewarded ones, of all customers who bought in a category under the same calendar of rewards,
-- from each day on to the as-of day; and how many customers that are.
-- Reads rewarded_visits and reward_counts; one row per category, calendar and day.
WITH firsts AS (
  SELECT category_key, calendar_key, first_window, count(*) FILTER (occasions > 0) AS customers
  FROM reward_counts
  WHERE calendar_key IS NOT NULL
  GROUP BY ALL
),
by_day AS (
  SELECT visits.category_key, visits.calendar_key, day, customers,
         count(*) AS occasions, count(*) FILTER (kinds > 0) AS rewarded
  FROM rewarded_visits AS visits
  JOIN firsts ON firsts.category_key = visits.category_key AND firsts.calendar_key = visits.calendar_key
  WHERE day >= first_window
  GROUP BY ALL
)
SELECT category_key,
       calendar_key,
       day,
       customers::INTEGER AS customers,
       (sum(occasions) OVER later)::BIGINT AS occasions,
       (sum(rewarded) OVER later)::BIGINT AS rewarded
FROM by_day
WINDOW later AS (PARTITION BY category_key, calendar_key ORDER BY day DESC)
