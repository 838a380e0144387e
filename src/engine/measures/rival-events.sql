-- M21: what rivals did, as customers could meet it. Events of one kind in the same category and region that overlap are
-- one exposure, from the first day on: without an end an event lasts two weeks. An empty category or region means
-- everywhere.
-- Reads known.competitor_events; one row per exposure.
WITH written AS (
  SELECT kind,
         nullif(lower(trim(coalesce(category, ''))), '') AS category,
         nullif(lower(trim(coalesce(region, ''))), '') AS region,
         date AS from_day,
         greatest(coalesce("end", date + 14), date) AS to_day
  FROM known.competitor_events
  WHERE kind <> 'exit' AND kind <> 'outage'
),
reached AS (
  SELECT *, max(to_day) OVER (
           PARTITION BY kind, category, region ORDER BY from_day, to_day
           ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
         ) AS reach
  FROM written
),
numbered AS (
  SELECT *, sum(CASE WHEN reach IS NULL OR from_day > reach THEN 1 ELSE 0 END)
         OVER (PARTITION BY kind, category, region ORDER BY from_day, to_day) AS number
  FROM reached
),
merged AS (
  SELECT kind, category, region, min(from_day) AS from_day, max(to_day) AS to_day
  FROM numbered
  GROUP BY kind, category, region, number
)
SELECT row_number() OVER (ORDER BY from_day, kind, category, region)::INTEGER AS event_no,
       CASE WHEN kind = 'price_cut' OR kind = 'promo' THEN 'cut' ELSE kind END AS kind,
       category,
       region,
       from_day,
       to_day
FROM merged
