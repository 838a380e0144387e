-- M31 what went wrong before a unit left: failures (complaints, faults, returns, refunds), cases that were never resolved
-- or came again, severe ones, complaints about the bill, asking for a lower price in vain, quotes of rivals, ways out asked
-- for, and what the last case was worth. A case that names a category belongs to it.
-- Reads leaving_windows, known.cases, known.refunds, categories, known_reasons, text_tags, run; one row per unit that was
-- ever active.
WITH cases AS (
  SELECT windows.customer_key,
         windows.category_key,
         cases.case_id,
         cases.opened_at,
         cases.type,
         cases.severity,
         cases.problem_value,
         cases.target,
         cases.type = 'complaint' OR cases.type = 'fault' OR cases.type = 'return' AS is_failure,
         cases.reopened_of IS NOT NULL
           OR cases.resolved IS NOT DISTINCT FROM false
           OR (cases.resolved IS NULL AND cases.closed_at IS NULL AND cases.opened_at::DATE <= run.as_of - 30) AS is_open,
         lower(concat_ws(' ', cases.text, cases.root_cause)) AS words
  FROM leaving_windows AS windows
  CROSS JOIN run
  JOIN known.cases AS cases ON cases.customer_key = windows.customer_key
  LEFT JOIN categories ON categories.category = cases.category
  WHERE cases.opened_at::DATE >= windows.from_day
    AND cases.opened_at::DATE <= windows.to_day
    AND (cases.category IS NULL OR unit(categories.category_key) = windows.category_key)
),
counted AS (
  SELECT customer_key,
         category_key,
         count(*) FILTER (is_failure) AS failures,
         count(*) FILTER (is_failure AND is_open) AS unresolved,
         count(*) FILTER (is_failure AND severity >= 3) AS severe,
         count(*) FILTER (target = 'court') AS legal,
         count(*) FILTER (is_failure AND regexp_matches(words, '\b(bill|bills|billing|billed|invoice|charged|overcharged)\b|账单|扣费|扣款|收费|计费')) AS bills,
         count(*) FILTER (is_open AND regexp_matches(words, '\b(price match|match the price|match their price|lower price|better price)\b|价格匹配|跟价|同价|便宜点|便宜一点|降价')) AS matches
  FROM cases
  GROUP BY customer_key, category_key
),
last_case AS (
  SELECT customer_key, category_key, problem_value
  FROM cases
  WHERE is_failure
  QUALIFY row_number() OVER (PARTITION BY customer_key, category_key ORDER BY opened_at DESC, case_id) = 1
),
refunded AS (
  SELECT windows.customer_key, windows.category_key, count(DISTINCT refunds.date) AS refunds
  FROM leaving_windows AS windows
  JOIN known.refunds AS refunds ON refunds.customer_key = windows.customer_key
  WHERE refunds.date >= windows.from_day AND refunds.date <= windows.to_day
  GROUP BY windows.customer_key, windows.category_key
),
tagged AS (
  SELECT windows.customer_key,
         windows.category_key,
         count(DISTINCT text_key) FILTER (tag = 'rival_quote') AS quotes,
         count(DISTINCT text_key) FILTER (tag = 'way_out') AS ways_out
  FROM leaving_windows AS windows
  JOIN text_tags ON text_tags.customer_key = windows.customer_key
  WHERE text_tags.source = 'cases' AND text_tags.day >= windows.from_day AND text_tags.day <= windows.to_day
  GROUP BY windows.customer_key, windows.category_key
)
SELECT windows.customer_key,
       windows.category_key,
       coalesce(counted.failures, 0) + coalesce(refunded.refunds, 0) AS failures_before,
       coalesce(counted.unresolved, 0) AS unresolved_before,
       coalesce(counted.severe, 0) AS severe_before,
       coalesce(counted.failures, 0) + coalesce(refunded.refunds, 0) AS friction_before,
       last_case.problem_value::DOUBLE AS trigger_value,
       coalesce(counted.bills, 0) AS bill_disputes,
       coalesce(counted.matches, 0) AS match_refused,
       coalesce(tagged.quotes, 0) AS quotes_before,
       coalesce(tagged.ways_out, 0) AS exits_asked_before,
       coalesce(counted.legal, 0) AS legal_cases
FROM leaving_windows AS windows
LEFT JOIN counted USING (customer_key, category_key)
LEFT JOIN last_case USING (customer_key, category_key)
LEFT JOIN refunded USING (customer_key, category_key)
LEFT JOIN tagged USING (customer_key, category_key)
