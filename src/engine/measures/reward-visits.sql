-- M10: purchase days with and without a reward since the customer was seen together with rewards. At the level of
-- whole customers a day is without a reward when none of their categories had a window on it.
-- Reads rewarded_visits, reward_units, reward_times, reward_spells; one row per customer (and category).
WITH days AS (
  SELECT customer_key, unit(category_key) AS category_key, day, bit_or(kinds) AS kinds
  FROM rewarded_visits
  GROUP BY customer_key, unit(category_key), day
),
plain AS (
  SELECT days.customer_key, days.category_key, days.day, combination
  FROM days
  JOIN reward_units USING (customer_key, category_key)
  JOIN reward_spells USING (customer_key, category_key)
  WHERE kinds = 0 AND day >= from_day
),
unrewarded AS (
  SELECT plain.customer_key, plain.category_key, count(*) FILTER (plain.day > reward_times.to_day) AS off
  FROM plain
  ASOF JOIN reward_times ON reward_times.combination = plain.combination AND reward_times.from_day <= plain.day
  GROUP BY plain.customer_key, plain.category_key
),
rewarded AS (
  SELECT customer_key, category_key, count(*) AS during
  FROM days
  JOIN reward_spells USING (customer_key, category_key)
  WHERE kinds > 0 AND day >= from_day
  GROUP BY customer_key, category_key
)
SELECT customer_key,
       category_key,
       coalesce(during, 0)::INTEGER AS visits_on,
       coalesce(off, 0)::INTEGER AS visits_off
FROM reward_spells
LEFT JOIN rewarded USING (customer_key, category_key)
LEFT JOIN unrewarded USING (customer_key, category_key)
