-- What a customer paid in a category, beside what the same goods cost at the median price of that week. Serves M08.
-- Reads lines, product_weeks, run; one row per customer and category.
SELECT customer_key,
       category_key,
       count(*)::INTEGER AS lines,
       sum(amount) AS paid,
       sum(TRY_CAST(coalesce(qty, 1) * product_weeks.paid AS DECIMAL(18, 4))) AS reference
FROM (
  SELECT *, ((run.as_of - day) // 7)::SMALLINT AS week
  FROM lines
  CROSS JOIN run
  WHERE product_key IS NOT NULL AND amount > 0 AND coalesce(qty, 1) > 0
)
JOIN product_weeks USING (category_key, product_key, week)
WHERE product_weeks.is_compared AND product_weeks.paid > 0
GROUP BY customer_key, category_key
