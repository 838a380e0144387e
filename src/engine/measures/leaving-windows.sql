-- The time in which a unit made up its mind to leave: from L = max(90 days, two clocks) before the last activity until 30
-- days after it, or after the exit where that is known. The last activity is the last purchase (of who was contacted since
-- with a known outcome, the last one before that contact), else the end of the contract, else the recorded exit.
-- Reads units, exits, days, clock, by_customer.clock, leaving_contracts, known.outcomes and run; one row per unit that
-- was ever active.
WITH contacted AS (
  SELECT customer_key, max(contacted_on) AS contacted_on
  FROM known.outcomes
  WHERE customer_key IS NOT NULL AND result IS NOT NULL
  GROUP BY customer_key
),
bought AS (
  SELECT days.customer_key, days.category_key, max(days.day) AS day
  FROM days
  LEFT JOIN contacted ON contacted.customer_key = days.customer_key
  WHERE days.is_visit AND (contacted.contacted_on IS NULL OR days.day <= contacted.contacted_on)
  GROUP BY days.customer_key, days.category_key
),
anchored AS (
  SELECT exits.customer_key,
         exits.category_key,
         coalesce(bought.day, exits.last_day, contracts.ended_on, exits.left_on, exits.recorded_on) AS bought_on,
         coalesce(contracts.ended_on, exits.left_on, exits.recorded_on) AS ended_on,
         coalesce(contracts.active, false) AS is_bound,
         CASE WHEN clock.own OR exits.category_key = -1 THEN clock.clock_days ELSE whole.clock_days END AS clock_days
  FROM exits
  LEFT JOIN bought ON bought.customer_key = exits.customer_key AND bought.category_key = exits.category_key
  LEFT JOIN leaving_contracts AS contracts
    ON contracts.customer_key = exits.customer_key AND contracts.category_key = exits.category_key
  LEFT JOIN clock ON clock.category_key = exits.category_key
  LEFT JOIN by_customer.clock AS whole ON whole.category_key = -1
)
SELECT customer_key,
       category_key,
       bought_on,
       bought_on - greatest(90, 2 * coalesce(clock_days, 0)) AS from_day,
       CASE WHEN is_bound THEN run.as_of ELSE least(run.as_of, greatest(bought_on, coalesce(ended_on, bought_on)) + 30) END AS to_day
FROM (
  SELECT *  REPLACE (CASE WHEN is_bound THEN run.as_of ELSE bought_on END AS bought_on)
  FROM anchored
  CROSS JOIN run
)
CROSS JOIN run
WHERE bought_on IS NOT NULL
