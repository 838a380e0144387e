-- M10: days with and without a reward in the time in which the customer was seen: from the first purchase, or from the
-- first window if that is later, to the as-of day. A time without rewards counts as an off window when it lasted at
-- least one clock: a shorter pause passes anybody by.
-- Reads reward_units, reward_times, counts, response_clocks, run; one row per customer (and category).
WITH seen AS (
  SELECT units.customer_key,
         units.category_key,
         clock_days,
         greatest(least(to_day, as_of) - greatest(from_day, first_day, first_window) + 1, 0) AS days_on,
         greatest(coalesce(next_from - 1, as_of) - greatest(to_day + 1, first_day, first_window) + 1, 0) AS days_off,
         greatest(first_day, first_window) AS from_day
  FROM reward_units AS units
  JOIN reward_times USING (combination)
  JOIN counts USING (customer_key, category_key)
  JOIN response_clocks USING (category_key)
  CROSS JOIN run
)
SELECT customer_key,
       category_key,
       from_day,
       sum(days_on)::INTEGER AS days_on,
       sum(days_off)::INTEGER AS days_off,
       count(*) FILTER (days_on > 0)::INTEGER AS windows_on,
       CASE WHEN max(clock_days) IS NOT NULL THEN count(*) FILTER (days_off >= clock_days AND days_off > 0) END::INTEGER
         AS windows_off
FROM seen
GROUP BY customer_key, category_key, from_day
