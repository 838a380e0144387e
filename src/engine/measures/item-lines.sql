-- What was paid for goods, line by line, by small keys: `item_week` is the item and the week, as one number.
-- Reads sold_lines, items; one row per line with a product and a price.
SELECT customer_key,
       unit(category_key) AS category_key,
       item_key * 32768::BIGINT + week AS item_week,
       amount,
       quantity,
       paid_each,
       list_each
FROM sold_lines
JOIN items USING (category_key, product_key)
WHERE paid_each > 0
