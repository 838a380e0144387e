-- M36 when we last called or visited a customer, when they last refused an offer, and what became of contacts.
-- Reads known.outcomes, known.touchpoints, customers and run; one row per customer.
WITH outcomes AS (
  SELECT customer_key,
         max(contacted_on) AS contacted_on,
         max(contacted_on) FILTER (result = 'refused') AS refused_on,
         count(result) AS known,
         bool_or(result = 'reached' OR result = 'refused' OR result = 'returned') AS reached,
         bool_or(result = 'returned') AS returned
  FROM known.outcomes
  WHERE customer_key IS NOT NULL
  GROUP BY customer_key
),
touched AS (
  SELECT customer_key, max(date) AS contacted_on
  FROM known.touchpoints
  WHERE customer_key IS NOT NULL AND initiated_by = 'firm' AND (kind = 'call' OR kind = 'visit')
  GROUP BY customer_key
)
SELECT customers.customer_key,
       run.as_of - CASE
         WHEN outcomes.contacted_on IS NULL THEN touched.contacted_on
         WHEN touched.contacted_on IS NULL THEN outcomes.contacted_on
         ELSE greatest(outcomes.contacted_on, touched.contacted_on)
       END AS contacted_days,
       run.as_of - outcomes.refused_on AS refused_days,
       coalesce(outcomes.known, 0) AS outcomes_known,
       outcomes.reached::INTEGER AS outcome_reached,
       outcomes.returned::INTEGER AS outcome_returned
FROM customers
CROSS JOIN run
LEFT JOIN outcomes USING (customer_key)
LEFT JOIN touched USING (customer_key)
