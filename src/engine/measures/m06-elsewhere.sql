-- M06 what customers of a panel bought elsewhere in the last 365 days, in the categories that we sell.
-- Reads elsewhere_records, main.read_lines, customers, categories and run; one row per customer, category and day.
SELECT customers.customer_key, categories.category_key, read_lines.day, sum(read_lines.amount) AS amount
FROM main.read_lines
JOIN elsewhere_records ON elsewhere_records.file = read_lines.file AND elsewhere_records.reason = read_lines.reason
JOIN customers ON customers.customer_id = read_lines.customer_id
JOIN categories ON categories.category = coalesce(read_lines.category, '*')
CROSS JOIN run
WHERE read_lines.day <= run.as_of AND read_lines.day > run.as_of - 365
GROUP BY customers.customer_key, categories.category_key, read_lines.day
