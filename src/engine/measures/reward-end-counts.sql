-- M10: occasions in the last 2H of a reward that was ended and in the H after it, of those who bought at least twice in
-- those 2H: who had bought rewarded by it at least twice, and controls who never had.
-- Reads rewarded_visits and reward_ends; one row per customer (and category) and ended reward.
WITH counted AS (
  SELECT visits.customer_key,
         ends.category_key,
         ends.calendar_key,
         ends.kind_bit,
         count(*) FILTER ((visits.kinds & ends.kind_bit) > 0 AND day <= ended_on) AS rewarded,
         count(*) FILTER (day <= ended_on AND day > ended_on - 2 * horizon) AS before,
         count(*) FILTER (day > ended_on) AS after
  FROM rewarded_visits AS visits
  JOIN reward_ends AS ends
    ON ends.calendar_key = visits.calendar_key AND ends.category_key = unit(visits.category_key)
  WHERE day <= ended_on + horizon
  GROUP BY ALL
)
SELECT customer_key, category_key, calendar_key, kind_bit, rewarded >= 2 AS exposed, before, after
FROM counted
WHERE before >= 2 AND (rewarded = 0 OR rewarded >= 2)
