-- M13 choice set: how many rivals could serve the customer, by the latest period of the market of the own region. The
-- category is the one with most purchase days (a contract in force where there are none); where purchases name no
-- category and the market speaks of one only, that one. Whether new suppliers may enter (`open`) does not change who is
-- there. A region or category that the market does not know stays unknown.
-- Reads units, occasions, categories, held_contracts, customer_regions, known.market; one row per unit with a market.
WITH latest AS (
  SELECT category, lower(trim(region)) AS region, viable_suppliers, own_share
  FROM known.market
  QUALIFY row_number() OVER (
    PARTITION BY category, lower(trim(region)) ORDER BY period DESC, viable_suppliers, own_share
  ) = 1
),
bought AS (
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
SELECT main.customer_key,
       main.category_key,
       latest.viable_suppliers,
       latest.own_share AS own_market_share
FROM main
JOIN customer_regions USING (customer_key)
JOIN latest ON latest.category = main.category AND latest.region = customer_regions.region
