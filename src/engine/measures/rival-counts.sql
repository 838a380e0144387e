-- M21: occasions in the 2H before an event of a rival and in the H after it, in categories bought at least twice before
-- it, where it happened and where it did not. Who met an event is no control of it. Categories are counted one by one,
-- so that exposed and controls are chosen by the same rule. Of places with many customers a sample stands for all
-- controls, another one for each event, so that a few customers do not decide about all events.
-- Reads own_visits, rival_places, rival_roles; one row per customer (and category), event and role.
WITH sizes AS (
  SELECT place, count(*) AS size FROM rival_places GROUP BY place
),
sampled AS (
  SELECT customer_key, category_key, event_no, kind, stratum, from_day, horizon
  FROM rival_roles AS roles
  JOIN sizes ON sizes.place = roles.place
  JOIN rival_places AS places
    ON places.place = roles.place
   AND (places.sample_rank + event_no::BIGINT * max_rank) % size < max_rank
  WHERE NOT exposed
),
met AS (
  SELECT visits.customer_key,
         visits.category_key AS of_category,
         event_no,
         roles.kind,
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
  WHERE exposed
  GROUP BY ALL
  HAVING count(*) FILTER (day < from_day) >= 2
),
missed AS (
  SELECT visits.customer_key,
         visits.category_key AS of_category,
         event_no,
         kind,
         stratum,
         count(*) FILTER (day < from_day) AS before,
         count(*) FILTER (day >= from_day) AS after
  FROM own_visits AS visits
  JOIN sampled
    ON sampled.customer_key = visits.customer_key
   AND sampled.category_key = visits.category_key
   AND visits.day >= from_day - 2 * horizon
   AND visits.day < from_day + horizon
  GROUP BY ALL
  HAVING count(*) FILTER (day < from_day) >= 2
),
controls AS (
  SELECT missed.*
  FROM missed
  ANTI JOIN met ON met.customer_key = missed.customer_key AND met.event_no = missed.event_no
)
SELECT customer_key, unit(of_category) AS category_key, event_no, kind, true AS exposed, stratum,
       sum(before)::BIGINT AS before, sum(after)::BIGINT AS after
FROM met
GROUP BY ALL
UNION ALL
SELECT customer_key, unit(of_category) AS category_key, event_no, kind, false AS exposed, stratum,
       sum(before)::BIGINT AS before, sum(after)::BIGINT AS after
FROM controls
GROUP BY ALL
