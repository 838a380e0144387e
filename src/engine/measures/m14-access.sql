-- M14 access advantage: ln(minutes to the best rival / minutes to us), of the latest record whose day had come and that
-- has both. Less than a minute is a minute.
-- Reads known.access; one row per customer.
WITH latest AS (
  SELECT customer_key,
         valid_from,
         min(greatest(own_minutes, 1)) AS own_minutes,
         min(greatest(best_rival_minutes, 1)) AS rival_minutes,
         row_number() OVER (PARTITION BY customer_key ORDER BY valid_from DESC NULLS LAST) AS age
  FROM known.access
  WHERE customer_key IS NOT NULL AND own_minutes IS NOT NULL AND best_rival_minutes IS NOT NULL
  GROUP BY customer_key, valid_from
)
SELECT customer_key, ln(rival_minutes / own_minutes) AS access_advantage
FROM latest
WHERE age = 1
