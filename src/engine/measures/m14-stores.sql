-- M14 concentration on one store: the Herfindahl index over stores (channels where there is no store) of the days on
-- which the customer bought there, from 3 on. Two stores on one day are two visits (more are not told apart); goods that
-- were returned were a visit, too.
-- Reads store_days; one row per customer (and category).
WITH visits AS (
  SELECT customer_key, category_key, place_key FROM store_days
  UNION ALL
  SELECT customer_key, category_key, other_key FROM store_days WHERE other_key <> place_key
),
places AS (
  SELECT customer_key, category_key, place_key, count(*) AS visits
  FROM visits
  GROUP BY customer_key, category_key, place_key
)
SELECT customer_key,
       category_key,
       CASE WHEN sum(visits) >= 3 THEN sum(visits * visits) / (sum(visits) * sum(visits)) END AS store_concentration,
       sum(visits) AS store_purchases
FROM places
GROUP BY customer_key, category_key
