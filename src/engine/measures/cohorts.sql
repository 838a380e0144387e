-- Cohorts: customers by the month of their first purchase, and what became of them.
-- Reads counts and worth of whole customers.
SELECT strftime(first_day, '%Y-%m') AS first_purchase,
       count(*)::INTEGER AS customers,
       count(*) FILTER (purchases >= 2)::INTEGER AS repeaters,
       count(*) FILTER (last_day > run.as_of - 365)::INTEGER AS active,
       sum(value_12m)::DOUBLE AS value_12m
FROM counts
JOIN worth USING (customer_key, category_key)
CROSS JOIN run
GROUP BY ALL
