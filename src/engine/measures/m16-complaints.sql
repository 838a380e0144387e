-- M16, complaints: all of them, those of the last 365 days, and cases of any kind that went to a consumer body, the media
-- or a court.
-- Reads known.cases, customers and run; one row per customer.
WITH counted AS (
  SELECT customer_key,
         count(*) FILTER (type = 'complaint') AS complaints,
         count(*) FILTER (type = 'complaint' AND opened_at::DATE > run.as_of - 365) AS of_year,
         count(*) FILTER (target = 'consumer_body' OR target = 'media' OR target = 'court') AS third_party
  FROM known.cases
  CROSS JOIN run
  GROUP BY customer_key
)
SELECT customers.customer_key,
       coalesce(counted.complaints, 0) AS complaints,
       coalesce(counted.of_year, 0) AS complaints_per_year,
       coalesce(counted.third_party, 0) AS third_party_cases
FROM customers
LEFT JOIN counted USING (customer_key)
