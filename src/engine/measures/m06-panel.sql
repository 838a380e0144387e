-- M06 customers whose purchases elsewhere would be known: those with a line within 365 days in a file that tells own
-- purchases from others.
-- Reads elsewhere_records, main.read_lines, customers and run; one row per customer.
SELECT DISTINCT customers.customer_key
FROM main.read_lines
JOIN elsewhere_records ON elsewhere_records.file = read_lines.file
JOIN customers ON customers.customer_id = read_lines.customer_id
CROSS JOIN run
WHERE (read_lines.reason = 0 OR read_lines.reason = elsewhere_records.reason)
  AND read_lines.day <= run.as_of AND read_lines.day > run.as_of - 365
