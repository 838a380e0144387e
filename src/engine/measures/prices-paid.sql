-- What a customer paid in a category, beside what the same goods cost at the median price of that week. Serves M08.
-- Reads sold_lines, product_weeks; one row per customer and category.
SELECT customer_key,
       category_key,
       count(*)::INTEGER AS lines,
       sum(amount) AS paid,
       sum(CASE WHEN quantity = 1 THEN product_weeks.paid ELSE TRY_CAST(quantity * product_weeks.paid AS DECIMAL(18, 4)) END) AS reference
FROM sold_lines
JOIN product_weeks USING (category_key, product_key, week)
WHERE sold_lines.paid_each > 0 AND product_weeks.is_compared
GROUP BY customer_key, category_key
