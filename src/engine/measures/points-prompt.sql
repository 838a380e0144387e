-- M10 points redeemed within 30 days of being earned, first in, first out; of points earned 30 days or more before the
-- as-of day. Points that were there before the records begin (more was used than earned so far) are used up first.
-- What expired within those days is not redeemed.
-- Reads points_days and run; one row per customer with such points.
WITH opening AS (
  SELECT customer_key, greatest(max(used_until - earned_until), 0) AS points FROM points_days GROUP BY customer_key
),
earned AS (
  SELECT days.customer_key,
         day,
         day + 30 AS until,
         earned,
         opening.points + earned_until - earned AS from_point,
         opening.points + earned_until AS to_point
  FROM points_days AS days
  JOIN opening USING (customer_key)
  CROSS JOIN run
  WHERE earned > 0 AND day + 30 <= as_of
),
used AS (
  SELECT earned.customer_key,
         earned.day,
         earned.earned,
         from_point,
         to_point,
         greatest(least(days.used_until, to_point) - from_point, 0) AS used
  FROM earned
  ASOF JOIN points_days AS days ON days.customer_key = earned.customer_key AND days.day <= earned.until
),
-- Of what is used on a day the redeemed points are taken before the expired ones.
expired AS (
  SELECT earned.customer_key,
         earned.day,
         sum(greatest(least(days.used_until, to_point) - greatest(days.used_until - days.expired, from_point), 0)) AS expired
  FROM earned
  JOIN points_days AS days
    ON days.customer_key = earned.customer_key AND days.day >= earned.day AND days.day <= earned.until
  WHERE days.expired > 0
  GROUP BY earned.customer_key, earned.day
)
SELECT used.customer_key,
       (sum(used.used) - coalesce(sum(expired.expired), 0))::DOUBLE / sum(used.earned) AS prompt_share
FROM used
LEFT JOIN expired ON expired.customer_key = used.customer_key AND expired.day = used.day
GROUP BY used.customer_key
