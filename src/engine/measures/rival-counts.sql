-- M21: occasions in the 2H before an event of a rival and in the H after it, of those who bought at least twice before
-- it, where it happened and where it did not. Who met an event is no control of it.
-- Reads own_visits, rival_places, rival_roles; one row per customer (and category), event and role.
WITH counted AS (
  SELECT visits.customer_key,
         unit(visits.category_key) AS category_key,
         event_no,
         roles.kind,
         exposed,
         stratum,
         count(*) FILTER (day < from_day) AS before,
         count(*) FILTER (day >= from_day) AS after
  FROM own_visits AS visits
  JOIN rival_places AS places
    ON places.customer_key = visits.customer_key AND places.category_key = visits.category_key
  JOIN rival_roles AS roles
    ON roles.place = places.place
   AND visits.day >= roles.from_day - 2 * roles.horizon
   AND visits.day < roles.from_day + roles.horizon
  GROUP BY ALL
),
exposed AS (
  SELECT DISTINCT customer_key, event_no FROM counted WHERE exposed
)
SELECT customer_key, category_key, event_no, kind, exposed, stratum, before, after
FROM counted
WHERE before >= 2 AND exposed
UNION ALL
SELECT counted.customer_key, counted.category_key, counted.event_no, counted.kind, counted.exposed, stratum, before, after
FROM counted
ANTI JOIN exposed ON exposed.customer_key = counted.customer_key AND exposed.event_no = counted.event_no
WHERE before >= 2 AND NOT counted.exposed
