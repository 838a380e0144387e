-- Small keys of what was sold: a product in its category.
-- Reads sold_lines; one row per category and product.
SELECT category_key, product_key, (row_number() OVER (ORDER BY category_key, product_key) - 1)::INTEGER AS item_key
FROM (SELECT DISTINCT category_key, product_key FROM sold_lines WHERE product_key IS NOT NULL)
