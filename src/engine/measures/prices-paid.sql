-- What a customer paid, beside what the same goods cost at the median price of that week. Serves M08.
-- Reads item_lines, product_weeks; one row per customer (and category).
SELECT customer_key,
       category_key,
       count(*)::BIGINT AS lines,
       sum(amount) AS paid,
       sum(CASE WHEN quantity = 1 THEN product_weeks.paid ELSE TRY_CAST(quantity * product_weeks.paid AS DECIMAL(18, 4)) END) AS reference
FROM item_lines
JOIN product_weeks USING (item_week)
WHERE product_weeks.is_compared
GROUP BY customer_key, category_key
