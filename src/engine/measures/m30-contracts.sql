-- M30 the contracts of a unit as churn sees them: whether one runs, when the last one ended, by whom, and what they
-- bring in a year. Ended: terminated, or run out without renewing by itself. A contract without a category is about all.
-- The fee is that of all contracts that ran on the last day on which any of them did.
-- Reads units, known.contracts, categories and run; one row per unit with a contract.
WITH named AS (
  SELECT contracts.*,
         categories.category_key,
         contract_end("start", "end", terminated_on, auto_renew, run.as_of) AS ended_on
  FROM known.contracts AS contracts
  CROSS JOIN run
  LEFT JOIN categories ON categories.category = contracts.category
  WHERE contracts.customer_key IS NOT NULL AND "start" <= run.as_of
),
held AS (
  SELECT units.customer_key AS unit_customer, units.category_key AS unit_category, named.*
  FROM units
  JOIN named
    ON named.customer_key = units.customer_key
   AND (units.category_key = -1 OR named.category IS NULL OR named.category_key = units.category_key)
),
sums AS (
  SELECT unit_customer, unit_category, count(*) AS contracts, bool_or(ended_on IS NULL) AS active, max(ended_on) AS ended_on,
         min("start") FILTER (ended_on IS NULL) AS running_since
  FROM held
  GROUP BY unit_customer, unit_category
),
last_one AS (
  SELECT unit_customer, unit_category, contract_id, terminated_by
  FROM held
  WHERE ended_on IS NOT NULL
  QUALIFY row_number() OVER (
    PARTITION BY unit_customer, unit_category ORDER BY ended_on DESC, terminated_on IS NULL, contract_id
  ) = 1
),
fees AS (
  SELECT held.unit_customer, held.unit_category, 12 * sum(held.fee) AS yearly
  FROM held
  JOIN sums USING (unit_customer, unit_category)
  WHERE held.ended_on IS NULL OR (NOT sums.active AND held.ended_on >= sums.ended_on - 31)
  GROUP BY held.unit_customer, held.unit_category
)
SELECT sums.unit_customer AS customer_key,
       sums.unit_category AS category_key,
       sums.contracts,
       sums.active,
       CASE WHEN NOT sums.active THEN sums.ended_on END AS ended_on,
       floor(((SELECT as_of FROM run) - sums.running_since) / (365.25 / 12))::INTEGER AS months,
       last_one.contract_id,
       last_one.terminated_by,
       fees.yearly
FROM sums
LEFT JOIN last_one ON last_one.unit_customer = sums.unit_customer AND last_one.unit_category = sums.unit_category
LEFT JOIN fees ON fees.unit_customer = sums.unit_customer AND fees.unit_category = sums.unit_category
