-- M32 the move of a rival (a price cut, a promotion, an entry) nearest before the last purchase, at most 60 days before or
-- 30 days after it, in the region of the customer and in a category that they bought; how many of all whom it met left
-- within 60 days of it, and how many would have left anyway at the rate of all customers.
-- Reads leaving_windows, rival_events, own_visits, categories, customer_regions, departures and run; one row per unit
-- that was ever active; without a move only zeros.
WITH buyers AS (
  SELECT customer_key, category_key, min(day) AS first_day, max(day) AS last_day
  FROM own_visits
  GROUP BY customer_key, category_key
),
met AS (
  SELECT DISTINCT events.event_no, events.from_day, buyers.customer_key, unit(buyers.category_key) AS category_key
  FROM rival_events AS events
  CROSS JOIN run
  JOIN buyers ON buyers.first_day < events.from_day
  JOIN categories USING (category_key)
  LEFT JOIN customer_regions AS home ON home.customer_key = buyers.customer_key
  WHERE (events.kind = 'cut' OR events.kind = 'entry')
    AND events.from_day <= run.as_of
    AND (events.category IS NULL OR events.category = lower(trim(categories.category)) OR categories.category = '*')
    AND (events.region IS NULL OR coalesce(events.region = home.region, false))
),
rate AS (
  SELECT count(departed_on)::DOUBLE / nullif(sum(days), 0)::DOUBLE AS leavers_per_day FROM departures
),
answers AS (
  SELECT met.event_no,
         count(DISTINCT met.customer_key) AS customers,
         count(DISTINCT met.customer_key) FILTER (
           departures.departed_on >= met.from_day - 30 AND departures.departed_on <= met.from_day + 60
         ) AS leavers
  FROM met
  JOIN departures ON departures.customer_key = met.customer_key
  WHERE departures.departed_on IS NULL OR departures.departed_on >= met.from_day - 30
  GROUP BY met.event_no
),
nearest AS (
  SELECT windows.customer_key, windows.category_key, met.event_no, greatest(0, windows.bought_on - met.from_day) AS days
  FROM leaving_windows AS windows
  JOIN met ON met.customer_key = windows.customer_key AND met.category_key = windows.category_key
  WHERE met.from_day >= windows.bought_on - 60 AND met.from_day <= windows.bought_on + 30
  QUALIFY row_number() OVER (
    PARTITION BY windows.customer_key, windows.category_key
    ORDER BY abs(windows.bought_on - met.from_day), met.event_no
  ) = 1
)
SELECT windows.customer_key,
       windows.category_key,
       nearest.days AS rival_event_days,
       coalesce(answers.leavers, 0) AS rival_leavers,
       answers.customers * 90 * rate.leavers_per_day AS rival_leavers_expected
FROM leaving_windows AS windows
CROSS JOIN rate
LEFT JOIN nearest USING (customer_key, category_key)
LEFT JOIN answers ON answers.event_no = nearest.event_no
