-- M17 what leaving costs, by annual spend: the fees for leaving all contracts in force now and the worth of the points,
-- over the higher of twelve monthly fees and the 12-month value. Prices that only members get are not known and left
-- out.
-- Reads customers, worth, contract_terms, point_balances; one row per customer.
WITH fees AS (
  SELECT customer_key,
         bool_or(fee_due IS NULL) AS untold,
         sum(fee_due) AS due,
         12 * sum(fee) AS annual
  FROM contract_terms
  WHERE active
  GROUP BY customer_key
),
spent AS (
  SELECT customer_key, sum(value_12m) AS value_12m
  FROM worth
  GROUP BY customer_key
)
SELECT customers.customer_key,
       CASE WHEN NOT coalesce(untold, false)
         THEN (coalesce(due, 0) + coalesce(point_balances.worth, 0))::DOUBLE
           / nullif(greatest(coalesce(annual, 0), coalesce(value_12m, 0), 0), 0)::DOUBLE
       END AS loss_on_leaving
FROM customers
LEFT JOIN fees USING (customer_key)
LEFT JOIN spent USING (customer_key)
LEFT JOIN point_balances USING (customer_key)
