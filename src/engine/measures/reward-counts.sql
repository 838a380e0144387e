-- M10: occasions of a customer in a category since the first window that ran there, and how many of them were
-- rewarded. Without any window nothing is counted; purchases with a gift are counted over all time.
-- Reads rewarded_visits and reward_windows; one row per customer and category.
WITH firsts AS (
  SELECT calendar_key, min(from_day) AS first_window FROM reward_windows GROUP BY calendar_key
)
SELECT customer_key,
       category_key,
       calendar_key,
       first_window,
       count(*) FILTER (day >= first_window)::INTEGER AS occasions,
       count(*) FILTER (day >= first_window AND kinds > 0)::INTEGER AS rewarded,
       count(*)::INTEGER AS all_occasions,
       count(*) FILTER (kinds & 2 > 0)::INTEGER AS with_gift
FROM rewarded_visits
LEFT JOIN firsts USING (calendar_key)
GROUP BY customer_key, category_key, calendar_key, first_window
