-- M09 response to own price rises PRR: occasions in the category in H = 2G after a rise, against those in 2H before,
-- over what customers of the category did who never met a rise. Rises of one category and week are one event; the
-- twelve latest of a category count, that had 2H of data before and H after them.
-- Exposed: at least 2 occasions in the category in 2H before, and one of the products that rose among them. Controls are
-- chosen alike (2 occasions before) from customers exposed to none of the category's rises, at least 20 of them.
-- PRR = sum of occasions after / sum of (occasions before x after/before of the controls), events without controls left
-- out; H and 2H cancel. Purchases before count with or without controls; 0 where prices are known and no rise was met.
-- A category whose clock rests on too few customers takes that of all.
-- Reads price_rises, rise_buyers, occasions, deals_taken, clock, run. One row per customer (and category).
WITH began AS (
  SELECT min(day) AS on_day FROM occasions
),
clocks AS (
  SELECT clock.category_key, CASE WHEN clock.own THEN clock.clock_days ELSE whole.clock_days END AS clock_days
  FROM clock
  CROSS JOIN by_customer.clock AS whole
),
events AS (
  SELECT rises.category_key,
         rises.week,
         rises.begins_on,
         rises.begins_on - 4 * clocks.clock_days AS from_day,
         rises.begins_on + 2 * clocks.clock_days AS to_day
  FROM (SELECT DISTINCT category_key, week, begins_on FROM price_rises) AS rises
  JOIN clocks ON clocks.category_key = unit(rises.category_key)
  CROSS JOIN run
  CROSS JOIN began
  WHERE rises.begins_on + 2 * clocks.clock_days - 1 <= run.as_of
    AND rises.begins_on - 4 * clocks.clock_days >= began.on_day
  QUALIFY row_number() OVER (PARTITION BY rises.category_key ORDER BY rises.week) <= 12
),
around AS (
  SELECT occasions.customer_key,
         events.category_key,
         events.week,
         events.from_day,
         count(*) FILTER (occasions.day < events.begins_on) AS before,
         count(*) FILTER (occasions.day >= events.begins_on) AS after
  FROM occasions
  JOIN events
    ON events.category_key = occasions.category_key
   AND occasions.day >= events.from_day
   AND occasions.day < events.to_day
  WHERE occasions.has_purchase
  GROUP BY ALL
  HAVING count(*) FILTER (occasions.day < events.begins_on) >= 2
),
met AS (
  SELECT around.customer_key, around.category_key, around.week, around.before, around.after
  FROM around
  JOIN rise_buyers USING (customer_key, category_key, week)
  WHERE rise_buyers.last_day >= around.from_day
),
controls AS (
  SELECT category_key, week, sum(before) AS before, sum(after) AS after
  FROM around
  ANTI JOIN met USING (customer_key, category_key)
  GROUP BY category_key, week
  HAVING count(*) >= 20
),
responses AS (
  SELECT met.customer_key,
         unit(met.category_key) AS category_key,
         sum(met.before) AS purchases,
         sum(met.after) FILTER (controls.before IS NOT NULL) AS after,
         sum((met.before * controls.after / controls.before)::DECIMAL(18, 12)) AS expected
  FROM met
  LEFT JOIN controls USING (category_key, week)
  GROUP BY ALL
)
SELECT deals_taken.customer_key,
       deals_taken.category_key,
       responses.after / nullif(responses.expected, 0)::DOUBLE AS price_rise_response,
       CASE WHEN clocks.clock_days IS NOT NULL THEN coalesce(responses.purchases, 0) END AS price_rise_purchases
FROM deals_taken
LEFT JOIN responses USING (customer_key, category_key)
LEFT JOIN clocks USING (category_key)
WHERE deals_taken.priced_purchases > 0
