-- M14: purchases before and after the week of a change, of customers whose access is known and did not change in the
-- days compared and who bought at least twice before, where there are enough of them. Three thousand customers,
-- others for each week, stand for all.
-- Reads access_counts, access_changes, days, response_clocks, known.access, run; one row per week (and category).
WITH weeks AS (
  SELECT category_key, week, horizon, (row_number() OVER (ORDER BY week, category_key) * 3000)::BIGINT AS skipped
  FROM (
    SELECT DISTINCT category_key, week, horizon
    FROM access_counts
    JOIN response_clocks USING (category_key)
    WHERE before >= 2
  )
),
followed AS (
  SELECT customer_key,
         row_number() OVER (ORDER BY hash(customer_key), customer_key) AS sample_rank,
         count(*) OVER () AS size
  FROM (SELECT DISTINCT customer_key FROM known.access WHERE customer_key IS NOT NULL)
),
sampled AS (
  SELECT customer_key, category_key, week, horizon
  FROM followed
  CROSS JOIN weeks
  WHERE (sample_rank + skipped) % size < 3000
),
counted AS (
  SELECT days.customer_key,
         days.category_key,
         week,
         horizon,
         count(*) FILTER (day < week) AS before,
         count(*) FILTER (day >= week) AS after
  FROM days
  JOIN sampled
    ON sampled.customer_key = days.customer_key
   AND sampled.category_key = days.category_key
   AND day >= week - 2 * horizon
   AND day < week + horizon
  WHERE is_visit
  GROUP BY ALL
),
unchanged AS (
  SELECT counted.*
  FROM counted
  ANTI JOIN access_changes AS changes
    ON changes.customer_key = counted.customer_key
   AND changes.day >= counted.week - 2 * counted.horizon
   AND changes.day < counted.week + counted.horizon
  WHERE before >= 2
)
SELECT category_key, week, count(*)::INTEGER AS customers, sum(before)::BIGINT AS before, sum(after)::BIGINT AS after
FROM unchanged
GROUP BY category_key, week
HAVING count(*) >= (SELECT min_peers FROM run) AND sum(after) > 0
