-- M13 region of a customer; a customer with records in two regions has none.
-- Reads known.customers; one row per customer with a region.
SELECT customer_key, min(region) AS region
FROM known.customers
WHERE customer_key IS NOT NULL AND region IS NOT NULL
GROUP BY customer_key
HAVING min(region) = max(region)
