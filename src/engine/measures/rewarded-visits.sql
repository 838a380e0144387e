-- M10: which rewards each occasion had, as bits of kinds: because its day lies in a window that ran for its category
-- and the customer's region, or because a line of it was booked on a reward campaign. `windows` are those of the day.
-- Reads lines, own_visits, customer_regions, reward_places, reward_windows, reward_campaigns; one row per occasion.
WITH named AS (
  SELECT DISTINCT region FROM reward_places WHERE region IS NOT NULL
),
-- A window may have begun long before the first purchase.
spans AS (
  SELECT calendar_key, kind_bit, greatest(from_day, (SELECT min(day) FROM own_visits)) AS from_day, to_day
  FROM reward_windows
),
days AS (
  SELECT calendar_key, day::DATE AS day, bit_or(kind_bit) AS kinds
  FROM (
    SELECT calendar_key, kind_bit, unnest(generate_series(from_day, to_day, INTERVAL 1 DAY)) AS day FROM spans
  )
  GROUP BY ALL
),
campaigns AS (
  SELECT campaign_key, bit_or(kind_bit) AS kind_bits FROM reward_campaigns GROUP BY campaign_key
),
booked AS (
  SELECT customer_key, category_key, day, bit_or(kind_bits) AS kinds
  FROM lines
  JOIN campaigns USING (campaign_key)
  WHERE amount >= 0
  GROUP BY customer_key, category_key, day
),
placed AS (
  SELECT visits.customer_key, visits.category_key, visits.day, places.calendar_key
  FROM own_visits AS visits
  LEFT JOIN customer_regions AS home ON home.customer_key = visits.customer_key
  LEFT JOIN named ON named.region = home.region
  LEFT JOIN reward_places AS places
    ON places.category_key = visits.category_key
   AND coalesce(places.region, '') = coalesce(named.region, '')
)
SELECT placed.customer_key,
       placed.category_key,
       placed.day,
       placed.calendar_key,
       coalesce(days.kinds, 0::UTINYINT) AS windows,
       coalesce(days.kinds, 0::UTINYINT) | coalesce(booked.kinds, 0::UTINYINT) AS kinds
FROM placed
LEFT JOIN days ON days.calendar_key = placed.calendar_key AND days.day = placed.day
LEFT JOIN booked
  ON booked.customer_key = placed.customer_key
 AND booked.category_key = placed.category_key
 AND booked.day = placed.day
