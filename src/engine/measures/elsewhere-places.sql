-- Where customers of a panel bought elsewhere: at home, or in another region. Home is the region of their record and of
-- every store of ours where they bought; lower case, without blanks around it. A store whose region is not known, or a
-- customer without a home, tells nothing.
-- Reads elsewhere_lines, lines, customer_regions, known.stores and run; one row per customer, category and day of the
-- last 365.
WITH places AS (
  SELECT id_key(store_id) AS store_key, min(lower(trim(region))) AS region
  FROM known.stores
  WHERE trim(region) <> ''
  GROUP BY store_id
  HAVING min(lower(trim(region))) = max(lower(trim(region)))
),
homes AS (
  SELECT customer_key, region FROM customer_regions
  UNION
  SELECT lines.customer_key, places.region FROM lines JOIN places USING (store_key)
)
SELECT elsewhere_lines.customer_key,
       elsewhere_lines.category_key,
       elsewhere_lines.day,
       bool_and(homes.region IS NULL) AS is_away
FROM elsewhere_lines
JOIN places USING (store_key)
SEMI JOIN homes AS known_home ON known_home.customer_key = elsewhere_lines.customer_key
LEFT JOIN homes ON homes.customer_key = elsewhere_lines.customer_key AND homes.region = places.region
CROSS JOIN run
WHERE elsewhere_lines.category_key IS NOT NULL AND elsewhere_lines.amount >= 0 AND elsewhere_lines.day > run.as_of - 365
GROUP BY ALL
