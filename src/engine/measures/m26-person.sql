-- M26 person dependence PD = concentration of contacts on one employee (Σ n² / (Σ n)², contacts of the last two years,
-- each assignment that runs today counting as one more) × min(1, months of the oldest such assignment / 24). 0 for who is
-- assigned to nobody today.
-- Reads known.assignments, known.touchpoints, customers and run; one row per customer.
WITH current_ones AS (
  SELECT assignments.customer_key, employee_id, min("from") AS since
  FROM known.assignments AS assignments
  CROSS JOIN run
  WHERE "to" IS NULL OR "to" >= run.as_of
  GROUP BY assignments.customer_key, employee_id
),
oldest AS (
  SELECT customer_key, (max(run.as_of) - min(since)) * 12 / 365.25::DOUBLE AS months
  FROM current_ones
  CROSS JOIN run
  GROUP BY customer_key
),
contacts AS (
  SELECT customer_key, employee, count(*) AS contacts
  FROM (
    SELECT customer_key, employee_id AS employee FROM current_ones
    UNION ALL
    SELECT touchpoints.customer_key, "by"
    FROM known.touchpoints AS touchpoints
    CROSS JOIN run
    WHERE "by" IS NOT NULL AND date > run.as_of - 730
  )
  GROUP BY customer_key, employee
),
concentration AS (
  SELECT customer_key, sum(contacts * contacts)::DOUBLE / (sum(contacts) * sum(contacts)) AS concentration
  FROM contacts
  GROUP BY customer_key
)
SELECT customers.customer_key,
       coalesce(concentration.concentration * least(1, oldest.months / 24), 0) AS person_dependence,
       coalesce(oldest.months, 0) AS manager_months
FROM customers
LEFT JOIN oldest ON oldest.customer_key = customers.customer_key
LEFT JOIN concentration ON concentration.customer_key = customers.customer_key
