-- Clock of each category at the level that is scored, and the response horizon H of two clocks. Where too few bought
-- twice the clock of all customers stands in (decision 8); without any clock there is no horizon.
-- Reads clock of this level and of whole customers.
SELECT own.category_key,
       CASE WHEN own.own THEN own.clock_days ELSE overall.clock_days END AS clock_days,
       2 * CASE WHEN own.own THEN own.clock_days ELSE overall.clock_days END AS horizon
FROM clock AS own
CROSS JOIN by_customer.clock AS overall
