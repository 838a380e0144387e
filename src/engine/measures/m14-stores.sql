-- M14 concentration on one store: the Herfindahl index over stores (channels where there is no store) of the days on
-- which the customer bought there, from 3 on. Two stores on one day are two visits; a visit that was returned is one.
-- Reads store_days; one row per customer (and category).
WITH places AS (
  SELECT customer_key, unit(category_key) AS category_key, place_key, count(DISTINCT day) AS visits
  FROM store_days
  GROUP BY ALL
)
SELECT customer_key,
       category_key,
       CASE WHEN sum(visits) >= 3 THEN sum(visits * visits) / (sum(visits) * sum(visits)) END AS store_concentration,
       sum(visits) AS store_purchases
FROM places
GROUP BY customer_key, category_key
