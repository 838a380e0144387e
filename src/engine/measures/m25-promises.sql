-- M25 promises kept PK = (kept on time + 2 q) / (due + 2), q the share kept of all promises due by now; from five due on.
-- Kept: done on the day that was promised or before.
-- Reads known.promises, customers and run; one row per customer.
WITH counted AS (
  SELECT customer_key, count(*) AS due, count(*) FILTER (done_on <= due) AS kept
  FROM known.promises
  CROSS JOIN run
  WHERE due <= run.as_of
  GROUP BY customer_key
),
usual AS (
  SELECT sum(kept)::DOUBLE / nullif(sum(due), 0) AS kept FROM counted
)
SELECT customers.customer_key,
       coalesce(counted.due, 0) AS promises_due,
       CASE WHEN counted.due >= 5 THEN (counted.kept + 2 * usual.kept) / (counted.due + 2) END AS promises_kept
FROM customers
CROSS JOIN usual
LEFT JOIN counted ON counted.customer_key = customers.customer_key
