-- M24 cost to serve, and the margin of M23: service, negotiation and performance cost, and margin, of periods that begin
-- in the last 365 days. What is booked on a segment is spread evenly over the customers of that segment. Not known where
-- nothing is booked on the customer or the segment.
-- Reads known.costs, known.customers and run; one row per customer with costs.
WITH recent AS (
  SELECT customer_key,
         segment,
         CASE WHEN coalesce(service, negotiation, performance) IS NOT NULL
           THEN coalesce(service, 0) + coalesce(negotiation, 0) + coalesce(performance, 0) END AS served,
         margin
  FROM known.costs
  CROSS JOIN run
  WHERE period > run.as_of - 365
),
members AS (
  SELECT DISTINCT customer_key, segment FROM known.customers WHERE customer_key IS NOT NULL AND segment IS NOT NULL
),
sizes AS (
  SELECT segment, count(*) AS customers FROM members GROUP BY segment
),
per_head AS (
  SELECT recent.segment, sum(served)::DOUBLE / max(customers) AS served, sum(margin)::DOUBLE / max(customers) AS margin
  FROM recent
  JOIN sizes ON sizes.segment = recent.segment
  WHERE recent.customer_key IS NULL
  GROUP BY recent.segment
),
of_segment AS (
  SELECT members.customer_key, sum(served::DECIMAL(38, 9)) AS served, sum(margin::DECIMAL(38, 9)) AS margin
  FROM members
  JOIN per_head ON per_head.segment = members.segment
  GROUP BY members.customer_key
),
own AS (
  SELECT customer_key, sum(served) AS served, sum(margin) AS margin
  FROM recent
  WHERE customer_key IS NOT NULL
  GROUP BY customer_key
)
SELECT customer_key,
       CASE WHEN own.served IS NOT NULL OR of_segment.served IS NOT NULL
         THEN coalesce(own.served::DOUBLE, 0) + coalesce(of_segment.served::DOUBLE, 0) END AS cost_to_serve,
       CASE WHEN own.margin IS NOT NULL OR of_segment.margin IS NOT NULL
         THEN coalesce(own.margin::DOUBLE, 0) + coalesce(of_segment.margin::DOUBLE, 0) END AS margin_12m
FROM own
FULL JOIN of_segment USING (customer_key)
