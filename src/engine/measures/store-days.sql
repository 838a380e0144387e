-- Where a customer bought on which day: the store, or the channel where there is none. Serves M14.
-- Reads lines; one row per line.
SELECT customer_key, category_key, day, coalesce(store_key, channel_key) AS place_key
FROM lines
WHERE amount >= 0 AND (store_key IS NOT NULL OR channel_key IS NOT NULL)
