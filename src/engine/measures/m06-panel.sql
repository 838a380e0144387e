-- M06 customers whose purchases elsewhere would be known: those in a panel with a line within 365 days. Everybody in a
-- file that tells own purchases from others is in the panel where at least half of them were ever seen to buy elsewhere.
-- Else the file holds the lines of a panel among those of all customers, and only who was seen elsewhere is known to be
-- in it: of the others own sales alone are known, and these tell no share.
-- Reads elsewhere_records, main.read_lines, customers and run; one row per customer.
WITH seen AS (
  SELECT customers.customer_key,
         read_lines.file,
         bool_or(read_lines.reason = elsewhere_records.reason) AS elsewhere,
         max(read_lines.day) > min(run.as_of) - 365 AS recent
  FROM main.read_lines
  JOIN elsewhere_records ON elsewhere_records.file = read_lines.file
  JOIN customers ON customers.customer_id = read_lines.customer_id
  CROSS JOIN run
  WHERE (read_lines.reason = 0 OR read_lines.reason = elsewhere_records.reason) AND read_lines.day <= run.as_of
  GROUP BY customers.customer_key, read_lines.file
),
panels AS (
  SELECT file, 2 * count(*) FILTER (elsewhere) >= count(*) AS holds_all
  FROM seen
  GROUP BY file
)
SELECT DISTINCT customer_key
FROM seen
JOIN panels USING (file)
WHERE recent AND (elsewhere OR holds_all)
