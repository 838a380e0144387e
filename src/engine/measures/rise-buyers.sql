-- Who bought, before prices rose in a category in some week, one of the products that rose, when last, and the largest of these rises. Serves M09.
-- Reads sold_lines, price_rises; one row per customer, category and week of rises.
SELECT sold_lines.customer_key,
       sold_lines.category_key,
       price_rises.week,
       price_rises.begins_on,
       max(sold_lines.day) AS last_day,
       max(price_rises.rise) AS rise
FROM sold_lines
JOIN price_rises USING (category_key, product_key)
WHERE sold_lines.day < price_rises.begins_on
GROUP BY sold_lines.customer_key, sold_lines.category_key, price_rises.week, price_rises.begins_on
