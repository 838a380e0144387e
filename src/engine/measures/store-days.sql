-- Where a customer bought on which day: the store, or the channel where there is none. Serves M14. Two of them on one day
-- are told apart, more are not.
-- Reads sold_lines; one row per customer (and category) and day.
SELECT customer_key, unit(category_key) AS category_key, day, min(place_key) AS place_key, max(place_key) AS other_key
FROM sold_lines
WHERE place_key IS NOT NULL
GROUP BY ALL
