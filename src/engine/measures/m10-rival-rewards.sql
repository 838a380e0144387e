-- M10 seen at the rewards of rivals: purchases elsewhere on days on which a rival ran a promotion or a price cut in that
-- category and in the customer's region. None is 0: both files were looked at.
-- Reads elsewhere_days, rival_events, customer_regions, units; one row per customer (and category).
WITH at_events AS (
  SELECT DISTINCT elsewhere.customer_key, unit(elsewhere.category_key) AS category_key, elsewhere.category, day
  FROM elsewhere_days AS elsewhere
  LEFT JOIN customer_regions AS home ON home.customer_key = elsewhere.customer_key
  JOIN rival_events AS events
    ON events.kind = 'cut'
   AND (events.category IS NULL OR events.category = lower(trim(elsewhere.category)))
   AND (events.region IS NULL OR events.region = home.region)
   AND day BETWEEN events.from_day AND events.to_day
),
counted AS (
  SELECT customer_key, category_key, count(*)::INTEGER AS purchases FROM at_events GROUP BY ALL
)
SELECT units.customer_key, units.category_key, coalesce(purchases, 0) AS rival_reward_purchases
FROM units
LEFT JOIN counted USING (customer_key, category_key)
