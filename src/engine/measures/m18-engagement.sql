-- M18 engagement: what a customer begins or answers (contacts begun by the customer, trainings and events attended, signs
-- of interest, acts in groups) in the last 365 days by the months known of them, and its mid-rank percentile among all
-- who had any contact, from 20 of them on. A contact that does not say who began it was ours. Without a contact on
-- record nobody is placed. Known since: the first purchase, record of the customer, contact, interest or act.
-- Reads known.touchpoints, known.interest, known.community, known.customers, by_customer.counts, customers and run; one
-- row per customer.
WITH acts AS (
  SELECT customer_key,
         date AS day,
         true AS is_contact,
         coalesce(initiated_by = 'customer', false) AS by_customer,
         coalesce(initiated_by = 'customer' OR kind = 'training' OR kind = 'event', false) AS is_own
  FROM known.touchpoints
  UNION ALL
  SELECT customer_key, date, false, false, true FROM known.interest
  UNION ALL
  SELECT customer_key, date, false, false, coalesce(kind <> 'leave', true) FROM known.community
),
totals AS (
  SELECT acts.customer_key,
         min(acts.day) AS first_day,
         bool_or(is_contact) AS had_contact,
         count(*) FILTER (is_contact AND day > run.as_of - 365) AS contacts,
         count(*) FILTER (is_contact AND by_customer AND day > run.as_of - 365) AS by_customer,
         count(*) FILTER (is_own AND day > run.as_of - 365) AS own
  FROM acts
  CROSS JOIN run
  WHERE acts.customer_key IS NOT NULL
  GROUP BY acts.customer_key
),
started AS (
  SELECT customer_key, min(coalesce(acquired_on, first_contact)) AS day
  FROM known.customers
  GROUP BY customer_key
),
-- In days of the last year, a month at least: a rate is own ÷ days.
peers AS (
  SELECT totals.customer_key,
         totals.own,
         greatest(30, least(365, run.as_of - least(totals.first_day, coalesce(counts.first_day, totals.first_day), coalesce(started.day, totals.first_day)))) AS days
  FROM totals
  CROSS JOIN run
  LEFT JOIN by_customer.counts AS counts ON counts.customer_key = totals.customer_key
  LEFT JOIN started ON started.customer_key = totals.customer_key
  WHERE totals.had_contact
),
kinds AS (
  SELECT own / days::DOUBLE AS rate, count(*) AS customers
  FROM peers
  GROUP BY own / days::DOUBLE
),
ranked AS (
  SELECT rate,
         (2 * sum(customers) OVER (ORDER BY rate) - customers)::BIGINT / (2 * sum(customers) OVER ())::DOUBLE AS percentile,
         (sum(customers) OVER ())::BIGINT AS peers
  FROM kinds
)
SELECT customers.customer_key,
       CASE WHEN ranked.peers >= run.min_peers THEN ranked.percentile END AS engagement_percentile,
       coalesce(totals.contacts, 0) AS contacts,
       coalesce(totals.by_customer, 0) AS customer_contacts,
       coalesce(totals.contacts - totals.by_customer, 0) AS care_contacts
FROM customers
CROSS JOIN run
LEFT JOIN totals ON totals.customer_key = customers.customer_key
LEFT JOIN peers ON peers.customer_key = customers.customer_key
LEFT JOIN ranked ON ranked.rate = peers.own / peers.days::DOUBLE
