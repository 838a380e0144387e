-- M13 contract, renewals, lock-in and plan. lock = min(1, (fee for leaving now + worth of points)/six monthly fees);
-- where a fee is not known, by half of the 12-month value; 1 where one contract cannot be taken along; 0 without a
-- contract in force. Points belong to the customer as a whole and count only there. Overpayment is that of the contract
-- in force that loses most against the best own plan.
-- Reads units, worth, held_contracts, default_orders, point_balances; one row per customer (and category).
WITH sums AS (
  SELECT customer_key,
         unit_key AS category_key,
         bool_or(active) AS active,
         bool_or(active AND portable IS NOT DISTINCT FROM false) AS tied,
         bool_or(active AND fee_due IS NULL) AS untold,
         sum(fee_due) FILTER (active) AS fee_due,
         CASE WHEN count(*) FILTER (active AND fee IS NULL) = 0 THEN sum(fee) FILTER (active) END AS fees,
         sum(made) AS made,
         sum(due) AS due,
         coalesce(sum(made) FILTER (auto_renew IS NOT NULL), 0) AS cycles,
         coalesce(sum(made) FILTER (auto_renew), 0) AS by_default
  FROM held_contracts
  GROUP BY customer_key, unit_key
),
plans AS (
  SELECT customer_key,
         unit_key AS category_key,
         months,
         CASE WHEN fee IS NOT NULL AND best_fee > 0 THEN greatest(0, fee::DOUBLE / best_fee::DOUBLE - 1) END AS overpay
  FROM held_contracts
  WHERE active
  QUALIFY row_number() OVER (
    PARTITION BY customer_key, unit_key ORDER BY fee - best_fee DESC NULLS LAST, started_on, contract_id
  ) = 1
),
orders AS (
  SELECT customer_key, unit(category_key) AS category_key, sum(orders) AS orders, sum(by_default) AS by_default
  FROM default_orders
  GROUP BY ALL
),
joined AS (
  SELECT units.customer_key,
         units.category_key,
         sums.customer_key IS NOT NULL AS has_contract,
         coalesce(sums.active, false) AS active,
         sums.tied,
         sums.untold,
         sums.made,
         sums.due,
         sums.fee_due + CASE WHEN units.category_key = -1 THEN coalesce(points.worth, 0) ELSE 0 END AS loss,
         coalesce(nullif(6 * sums.fees, 0), worth.value_12m / 2)::DOUBLE AS half_year,
         coalesce(sums.cycles, 0) + coalesce(orders.orders, 0) AS cycles,
         coalesce(sums.by_default, 0) + coalesce(orders.by_default, 0) AS by_default,
         plans.months,
         plans.overpay
  FROM units
  LEFT JOIN sums USING (customer_key, category_key)
  LEFT JOIN plans USING (customer_key, category_key)
  LEFT JOIN orders USING (customer_key, category_key)
  LEFT JOIN worth USING (customer_key, category_key)
  LEFT JOIN point_balances AS points ON points.customer_key = units.customer_key
)
SELECT customer_key,
       category_key,
       active::INTEGER AS contract_active,
       CASE
         WHEN NOT active THEN 0
         WHEN tied THEN 1
         WHEN untold THEN NULL
         WHEN loss = 0 THEN 0
         WHEN half_year > 0 THEN least(1, loss::DOUBLE / half_year)
       END AS lock,
       CASE WHEN has_contract THEN made ELSE 0 END AS renewals_made,
       CASE WHEN has_contract THEN due ELSE 0 END AS renewals_due,
       by_default::DOUBLE / nullif(cycles, 0) AS default_share,
       cycles AS default_cycles,
       overpay AS plan_overpay,
       months AS plan_months
FROM joined
