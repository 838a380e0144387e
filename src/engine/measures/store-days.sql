-- Where a customer bought on which day: the store, or the channel where there is none. Serves M14.
-- Reads sold_lines; one row per line.
SELECT customer_key, category_key, day, place_key
FROM sold_lines
WHERE place_key IS NOT NULL
