-- When customers as a whole went, for rates of leaving: on the day of an ended contract or a recorded exit after which
-- nothing was bought, else on the day of the last purchase of who has been silent for three usual gaps. `days` is the
-- time in which they could have gone.
-- Reads by_customer.counts, by_customer.clock, known.contracts, leaving_records, customers and run; one row per customer
-- who was ever active.
WITH contracts AS (
  SELECT customer_key,
         min("start") AS began_on,
         CASE WHEN count(*) FILTER (terminated_on IS NULL AND ("end" IS NULL OR "end" >= run.as_of OR auto_renew)) = 0
           THEN max(coalesce(terminated_on, "end")) END AS ended_on,
         count(*) FILTER (terminated_on IS NULL AND ("end" IS NULL OR "end" >= run.as_of OR auto_renew)) > 0 AS active
  FROM known.contracts
  CROSS JOIN run
  WHERE customer_key IS NOT NULL AND "start" <= run.as_of
  GROUP BY customer_key
),
told AS (
  SELECT customers.customer_key,
         least(counts.first_day, contracts.began_on) AS began_on,
         counts.last_day,
         coalesce(contracts.active, false) AS active,
         contracts.ended_on,
         records.left_on,
         CASE
           WHEN counts.purchases > 1
             THEN 3 * (counts.last_day - counts.first_day + coalesce(clock.clock_days, 0))::DOUBLE
               / (counts.purchases - CASE WHEN clock.clock_days IS NULL THEN 1 ELSE 0 END)
           ELSE 3 * clock.clock_days
         END AS patience
  FROM customers
  LEFT JOIN by_customer.counts AS counts USING (customer_key)
  LEFT JOIN by_customer.clock AS clock ON clock.category_key = -1
  LEFT JOIN contracts USING (customer_key)
  LEFT JOIN leaving_records AS records USING (customer_key)
  WHERE counts.customer_key IS NOT NULL OR contracts.customer_key IS NOT NULL
),
gone AS (
  SELECT *,
         CASE
           WHEN active THEN NULL
           WHEN left_on IS NOT NULL AND coalesce(last_day <= left_on, true) THEN coalesce(last_day, left_on)
           WHEN ended_on IS NOT NULL AND coalesce(last_day <= ended_on, true) THEN ended_on
           WHEN run.as_of - last_day > patience THEN last_day
         END AS departed_on
  FROM told
  CROSS JOIN run
)
SELECT customer_key,
       departed_on,
       began_on,
       greatest(0, coalesce(departed_on, as_of) - began_on) AS days
FROM gone
