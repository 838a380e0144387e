-- Where customers live, as campaigns and events of rivals name it: lower case, without blanks around it. A customer
-- without a region is absent.
-- Reads known.customers.
SELECT customer_key, min(lower(trim(region))) AS region
FROM known.customers
WHERE customer_key IS NOT NULL AND trim(region) <> ''
GROUP BY customer_key
