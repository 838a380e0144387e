-- M17 loyalty penalty: what a customer of two years and more pays against the median fee of the contracts of the same
-- plan that began in the last 365 days; five of them at least. Several contracts: the sum of fees over that of medians.
-- Reads customers, counts, contract_terms and run; one row per customer with a contract to compare.
WITH offered AS (
  SELECT plan, quantile_disc(fee, 0.5) AS fee
  FROM contract_terms
  CROSS JOIN run
  WHERE fee IS NOT NULL AND plan IS NOT NULL AND started_on > run.as_of - 365
  GROUP BY plan
  HAVING count(*) >= 5
),
known_since AS (
  SELECT customer_key, min(day) AS day
  FROM (
    SELECT customer_key, started_on AS day FROM contract_terms
    UNION ALL
    SELECT customer_key, first_day FROM counts
    UNION ALL
    SELECT customer_key, acquired_on FROM known.customers
  )
  GROUP BY customer_key
)
SELECT own.customer_key, sum(own.fee)::DOUBLE / nullif(sum(offered.fee), 0)::DOUBLE AS loyalty_penalty
FROM contract_terms AS own
JOIN offered ON offered.plan = own.plan
JOIN known_since ON known_since.customer_key = own.customer_key
CROSS JOIN run
WHERE own.active AND own.fee IS NOT NULL AND known_since.day <= run.as_of - 730
GROUP BY own.customer_key
