-- M13 neighbours who left: of the other customers of the region, the share that went to a rival within 365 days: a
-- destination in the customer record, or a contract whose reason for ending names a rival. Who left earlier is no
-- neighbour any more. At least as many others as peers are asked for anywhere.
-- Reads customer_regions, known.customers, known.contracts, known.competitor_events and run; one row per customer.
WITH rivals AS (
  SELECT DISTINCT lower(name) AS name
  FROM (
    SELECT competitor AS name FROM known.competitor_events
    UNION ALL
    SELECT destination_competitor FROM known.customers
  )
  WHERE length(name) >= 3 OR (length(name) = 2 AND name > '~')
),
endings AS (
  SELECT customer_key, terminated_on, lower(concat_ws(' ', reason_code, reason_text)) AS reason
  FROM known.contracts
  WHERE customer_key IS NOT NULL AND terminated_on IS NOT NULL
    AND (reason_code IS NOT NULL OR reason_text IS NOT NULL)
),
departures AS (
  SELECT customer_key, status_date AS day
  FROM known.customers
  WHERE destination_competitor IS NOT NULL
  UNION ALL
  SELECT customer_key, terminated_on
  FROM endings
  WHERE regexp_matches(reason, '\b(competitors?|competition|rivals?|port(ed|ing)?[ -_]?out)\b|竞争|对手|友商|竞品|携号|携转')
     OR EXISTS (SELECT 1 FROM rivals WHERE contains(endings.reason, rivals.name))
),
gone AS (
  SELECT customer_key, max(day) AS day
  FROM departures
  GROUP BY customer_key
),
neighbours AS (
  SELECT customer_regions.customer_key,
         customer_regions.region,
         coalesce(gone.day > run.as_of - 365, false)::INTEGER AS left_now,
         coalesce(gone.day <= run.as_of - 365, false)::INTEGER AS left_before
  FROM customer_regions
  CROSS JOIN run
  LEFT JOIN gone USING (customer_key)
),
regions AS (
  SELECT region, count(*) - sum(left_before) AS customers, sum(left_now) AS left_now
  FROM neighbours
  GROUP BY region
)
SELECT neighbours.customer_key,
       (regions.left_now - neighbours.left_now)::DOUBLE / (regions.customers - (1 - neighbours.left_before)) AS neighbours_left_share
FROM neighbours
JOIN regions USING (region)
CROSS JOIN run
WHERE regions.customers - (1 - neighbours.left_before) >= run.min_peers
