-- M21: which places an event of a rival touched, and which can stand beside them as controls: first the same category in
-- other regions, and where there is none, other categories. A place that met an event of the same kind of its own
-- within the days compared is no control, nor is one whose region is not known while events tell regions apart. Only events whose horizon H has passed, and whose 2H before
-- lie within the data, are looked at; only price cuts,
-- promotions and entries are held against controls. `stratum` is the category of the level whose units are compared,
-- -2 where controls are of other categories.
-- Reads own_visits, rival_events, rival_places, categories, response_clocks, run; one row per event and place.
WITH places AS (
  SELECT DISTINCT place, rival_places.category_key, unit(rival_places.category_key) AS unit_key, region,
         lower(trim(categories.category)) AS category, horizon,
         region IS NOT NULL OR (SELECT count(region) = 0 FROM rival_events) AS placed
  FROM rival_places
  JOIN categories USING (category_key)
  JOIN response_clocks ON response_clocks.category_key = unit(rival_places.category_key)
  WHERE horizon IS NOT NULL
),
met AS (
  SELECT event_no, kind, from_day, place, unit_key, horizon, placed,
         events.category IS NULL OR events.category = places.category AS same_category,
         (events.category IS NULL OR events.category = places.category)
           AND (events.region IS NULL OR coalesce(events.region = places.region, false)) AS touched
  FROM rival_events AS events
  CROSS JOIN places
  CROSS JOIN run
  WHERE from_day + horizon <= run.as_of
    AND from_day - 2 * horizon >= (SELECT min(day) FROM own_visits)
),
touching AS (
  SELECT kind, place, from_day FROM met WHERE touched
),
spoiled AS (
  SELECT DISTINCT met.event_no, met.place
  FROM met
  JOIN touching
    ON touching.kind = met.kind
   AND touching.place = met.place
   AND touching.from_day >= met.from_day - 2 * horizon
   AND touching.from_day < met.from_day + horizon
  WHERE NOT met.touched
),
clean AS (
  SELECT met.*
  FROM met
  ANTI JOIN spoiled ON spoiled.event_no = met.event_no AND spoiled.place = met.place
  WHERE NOT touched AND placed AND (kind = 'cut' OR kind = 'entry')
),
near AS (
  SELECT DISTINCT event_no FROM clean WHERE same_category
),
chosen AS (
  SELECT event_no, kind, place, from_day, horizon,
         CASE WHEN near.event_no IS NULL THEN -2 ELSE unit_key END AS stratum
  FROM clean
  LEFT JOIN near USING (event_no)
  WHERE same_category OR near.event_no IS NULL
)
SELECT event_no, kind, place, from_day, horizon, true AS exposed,
       CASE WHEN near.event_no IS NULL THEN -2 ELSE unit_key END AS stratum,
       NULL::INTEGER AS max_rank
FROM met
LEFT JOIN near USING (event_no)
WHERE touched
UNION ALL
-- Some two thousand controls tell the rate as well as all do.
SELECT event_no, kind, place, from_day, horizon, false AS exposed, stratum,
       greatest(ceil(2000 / count(*) OVER (PARTITION BY event_no, stratum)), 50)::INTEGER AS max_rank
FROM chosen
