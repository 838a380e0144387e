-- M33 what ties a customer, among all customers: mid-rank percentiles of three kinds of switching cost (procedural:
-- categories bought and contracts held; financial: fees for leaving; relational: running assignments, memberships and acts
-- in groups), and the highest of the three. Known only where all three kinds were looked at.
-- Reads customers, occasions, known.contracts, known.assignments, known.memberships, known.community and run; one row per
-- customer.
WITH bought AS (
  SELECT customer_key, count(DISTINCT category_key) AS ties FROM occasions WHERE has_purchase GROUP BY customer_key
),
contracts AS (
  SELECT customer_key,
         count(*) AS ties,
         sum(CASE WHEN min_term_end < run.as_of THEN 0 ELSE coalesce(termination_fee, 0) END) AS fees
  FROM known.contracts
  CROSS JOIN run
  WHERE customer_key IS NOT NULL
  GROUP BY customer_key
),
relations AS (
  SELECT customer_key, count(*) AS ties
  FROM (
    SELECT customer_key FROM known.assignments
    UNION ALL
    SELECT customer_key FROM known.memberships
    UNION ALL
    SELECT customer_key FROM known.community
  )
  WHERE customer_key IS NOT NULL
  GROUP BY customer_key
),
sums AS (
  SELECT customers.customer_key,
         coalesce(bought.ties, 0) + coalesce(contracts.ties, 0) AS procedural,
         coalesce(contracts.fees, 0) AS financial,
         coalesce(relations.ties, 0) AS relational
  FROM customers
  LEFT JOIN bought USING (customer_key)
  LEFT JOIN contracts USING (customer_key)
  LEFT JOIN relations USING (customer_key)
),
ranked AS (
  SELECT customer_key,
         rank() OVER (ORDER BY procedural) + (count(*) OVER (PARTITION BY procedural) - 1) / 2::DOUBLE AS procedural,
         rank() OVER (ORDER BY financial) + (count(*) OVER (PARTITION BY financial) - 1) / 2::DOUBLE AS financial,
         rank() OVER (ORDER BY relational) + (count(*) OVER (PARTITION BY relational) - 1) / 2::DOUBLE AS relational,
         count(*) OVER () AS customers
  FROM sums
)
SELECT customer_key, (greatest(procedural, financial, relational) - 0.5) / customers::DOUBLE AS ties_percentile
FROM ranked
