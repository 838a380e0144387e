-- M21: categories in regions, as far as events of rivals tell regions apart, by customer. A region that no event names
-- is written '', one that is not known is NULL.
-- Reads own_visits, customer_regions, rival_events; one row per customer and category.
WITH named AS (
  SELECT DISTINCT region FROM rival_events WHERE region IS NOT NULL
),
pairs AS (
  SELECT DISTINCT customer_key, category_key FROM own_visits
),
placed AS (
  SELECT pairs.customer_key,
         pairs.category_key,
         CASE WHEN home.region IS NOT NULL THEN coalesce(named.region, '') END AS region
  FROM pairs
  LEFT JOIN customer_regions AS home ON home.customer_key = pairs.customer_key
  LEFT JOIN named ON named.region = home.region
)
SELECT customer_key,
       category_key,
       region,
       dense_rank() OVER (ORDER BY category_key, region)::INTEGER AS place,
       row_number() OVER (PARTITION BY category_key, region ORDER BY hash(customer_key), customer_key)::INTEGER AS sample_rank
FROM placed
