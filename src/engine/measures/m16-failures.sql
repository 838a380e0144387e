-- M16, every failure met and what came of it: complaints, faults, returns and refunds, equal ones of a day together. It
-- counts as a test only once there was time to come back: max(two clocks, 1.5 own usual gaps); without a clock 90 days
-- for who has a contract. Kept: a purchase within that time, or a contract in force at its end, no third party called
-- in meanwhile, and not left. A case that names a category belongs to it, others to all categories of the customer.
-- Reads units, counts, clock, by_customer.clock, days, known.cases, known.refunds, known.contracts, known.customers,
-- categories and run.
WITH failures AS (
  SELECT customer_key,
         cases.category,
         categories.category_key,
         opened_at::DATE AS day,
         least(3, greatest(1, coalesce(severity, 1)))::INTEGER AS severity
  FROM known.cases AS cases
  LEFT JOIN categories ON categories.category = cases.category
  WHERE type IN ('complaint', 'fault', 'return')
  UNION ALL
  SELECT customer_key, NULL, NULL, date, 1 FROM known.refunds
),
of_units AS (
  SELECT units.customer_key, units.category_key, failures.day, failures.severity, count(*) AS failures
  FROM failures
  JOIN units ON units.customer_key = failures.customer_key
  WHERE failures.category IS NULL OR unit(failures.category_key) = units.category_key
  GROUP BY ALL
),
holders AS (
  SELECT DISTINCT customer_key FROM known.contracts WHERE customer_key IS NOT NULL
),
clocks AS (
  SELECT units.customer_key,
         units.category_key,
         counts.purchases,
         counts.last_day - counts.first_day AS known_days,
         holders.customer_key IS NOT NULL AS has_contract,
         CASE WHEN clock.own OR units.category_key = -1 THEN clock.clock_days ELSE whole.clock_days END AS clock_days
  FROM units
  LEFT JOIN counts ON counts.customer_key = units.customer_key AND counts.category_key = units.category_key
  LEFT JOIN clock ON clock.category_key = units.category_key
  LEFT JOIN by_customer.clock AS whole ON whole.category_key = -1
  LEFT JOIN holders ON holders.customer_key = units.customer_key
),
timed AS (
  SELECT of_units.*,
         has_contract,
         CASE
           WHEN clock_days IS NOT NULL
             THEN ceil(greatest(2 * clock_days, coalesce(1.5 * (known_days + clock_days) / purchases, 0)))::INTEGER
           WHEN has_contract THEN ceil(greatest(90, coalesce(1.5 * known_days / nullif(purchases - 1, 0), 0)))::INTEGER
         END AS wait_days
  FROM of_units
  JOIN clocks USING (customer_key, category_key)
),
tested AS (
  SELECT timed.*, timed.day + wait_days AS until, coalesce(timed.day + wait_days <= run.as_of, false) AS is_exposed
  FROM timed
  CROSS JOIN run
),
came_back AS (
  SELECT tested.customer_key, tested.category_key, tested.day, min(days.day) AS back_on
  FROM (SELECT DISTINCT customer_key, category_key, day FROM tested) AS tested
  JOIN days ON days.customer_key = tested.customer_key AND days.category_key = tested.category_key
  WHERE days.is_visit AND days.day > tested.day
  GROUP BY ALL
),
-- Of each day of failure: a contract that still runs at the end, and whether one was ended before.
under_contract AS (
  SELECT tested.customer_key,
         tested.category_key,
         tested.day,
         bool_or(contracts.start <= until
           AND (terminated_on IS NULL OR terminated_on > until)
           AND (contracts."end" IS NULL OR contracts."end" >= until OR auto_renew)) AS in_force,
         bool_or(terminated_on >= tested.day AND terminated_on <= until) AS ended
  FROM tested
  JOIN known.contracts AS contracts ON contracts.customer_key = tested.customer_key
  WHERE is_exposed
  GROUP BY ALL
),
gone AS (
  SELECT customer_key, status_date
  FROM known.customers
  WHERE coalesce(exit_reason_code, exit_reason_text, exit_initiator, destination_competitor) IS NOT NULL
),
escalated AS (
  SELECT DISTINCT tested.customer_key, tested.category_key, tested.day
  FROM tested
  JOIN known.cases AS cases ON cases.customer_key = tested.customer_key
  WHERE target IN ('consumer_body', 'media', 'court')
    AND cases.opened_at::DATE >= tested.day
    AND cases.opened_at::DATE <= tested.until
)
SELECT tested.customer_key,
       tested.category_key,
       tested.day,
       tested.severity,
       tested.failures,
       tested.is_exposed,
       tested.is_exposed
         AND (coalesce(came_back.back_on <= tested.until, false) OR coalesce(under_contract.in_force, false))
         AND NOT (coalesce(under_contract.ended, false) AND NOT coalesce(under_contract.in_force, false))
         AND NOT coalesce(gone.status_date >= tested.day AND gone.status_date <= tested.until, false)
         AND escalated.customer_key IS NULL AS is_kept
FROM tested
LEFT JOIN came_back USING (customer_key, category_key, day)
LEFT JOIN under_contract USING (customer_key, category_key, day)
LEFT JOIN escalated USING (customer_key, category_key, day)
LEFT JOIN gone ON gone.customer_key = tested.customer_key
