-- Where customers live, as campaigns, markets and events of rivals name it: lower case, without blanks around it. A
-- customer without a region, or with records in two of them, is absent.
-- Reads known.customers; one row per customer with a region.
SELECT customer_key, min(lower(trim(region))) AS region
FROM known.customers
WHERE customer_key IS NOT NULL AND trim(region) <> ''
GROUP BY customer_key
HAVING min(lower(trim(region))) = max(lower(trim(region)))
