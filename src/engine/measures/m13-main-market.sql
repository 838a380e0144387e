-- M13 the market of a customer: the own region, and the category with most purchase days (a contract in force where there
-- are none); where purchases name no category and the market speaks of one only, that one.
-- Reads units, occasions, categories, held_contracts, customer_regions, known.market; one row per unit with a region.
WITH bought AS (
  SELECT customer_key, category_key, count(*) FILTER (has_purchase) AS purchases
  FROM occasions
  GROUP BY customer_key, category_key
),
wanted AS (
  SELECT customer_key, unit(category_key) AS category_key, category, purchases
  FROM bought
  JOIN categories USING (category_key)
  WHERE category <> '*' AND category <> '(none)'
  UNION ALL
  SELECT customer_key, unit_key, category, 0
  FROM held_contracts
  WHERE active AND category IS NOT NULL
  UNION ALL
  SELECT customer_key, unit(category_key), (SELECT min(category) FROM known.market), -1
  FROM bought
  JOIN categories USING (category_key)
  WHERE category = '*' AND (SELECT count(DISTINCT category) FROM known.market) = 1
),
main AS (
  SELECT customer_key, category_key, category
  FROM wanted
  QUALIFY row_number() OVER (PARTITION BY customer_key, category_key ORDER BY purchases DESC, category) = 1
)
SELECT main.customer_key, main.category_key, main.category, customer_regions.region
FROM main
JOIN customer_regions USING (customer_key)
