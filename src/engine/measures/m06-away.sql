-- M06 buys elsewhere when elsewhere: of the days of a panel on which a customer bought elsewhere, the share in regions
-- where they do not live and never bought from us. A day with both is one at home.
-- Reads elsewhere_places; one row per customer (and category).
WITH days AS (
  SELECT customer_key, unit(category_key) AS category_key, day, bool_and(is_away) AS is_away
  FROM elsewhere_places
  GROUP BY ALL
)
SELECT customer_key,
       category_key,
       count(*) FILTER (is_away) / count(*) AS away_share,
       count(*) AS placed_elsewhere
FROM days
GROUP BY customer_key, category_key
