-- Who bought, before prices rose in a category in some week, one of the products that rose, and when last. Serves M09.
-- Reads lines, price_rises; one row per customer, category and week of rises.
SELECT lines.customer_key, lines.category_key, price_rises.week, max(lines.day) AS last_day
FROM lines
JOIN price_rises USING (category_key, product_key)
WHERE lines.amount >= 0 AND lines.day < price_rises.begins_on
GROUP BY lines.customer_key, lines.category_key, price_rises.week
