-- M16 failure tolerance FT = (Σ w·kept + 2 p) / (Σ w + 2) over the failures that were a test, w the severity 1–3 and p
-- the share of all customers' tests that were kept: two pseudo-failures at the usual outcome. Not known without a test.
-- Reads units and failures; one row per customer (and category).
WITH usual AS (
  SELECT sum(failures) FILTER (is_kept)::DOUBLE / nullif(sum(failures) FILTER (is_exposed), 0) AS kept
  FROM failures
),
own AS (
  SELECT customer_key,
         category_key,
         sum(failures) AS met,
         coalesce(sum(failures) FILTER (is_kept AND severity >= 2), 0) AS forgiven,
         coalesce(sum(failures * severity) FILTER (is_exposed), 0) AS weight,
         coalesce(sum(failures * severity) FILTER (is_kept), 0) AS kept_weight
  FROM failures
  GROUP BY customer_key, category_key
)
SELECT units.customer_key,
       units.category_key,
       coalesce(own.met, 0) AS failures_met,
       coalesce(own.forgiven, 0) AS forgiven_severe,
       CASE WHEN own.weight > 0 THEN (own.kept_weight + 2 * coalesce(usual.kept, 0)) / (own.weight + 2) END AS fault_tolerance
FROM units
CROSS JOIN usual
LEFT JOIN own ON own.customer_key = units.customer_key AND own.category_key = units.category_key
