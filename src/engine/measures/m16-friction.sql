-- M16, friction by purchases: complaints whose words are about bills, and faults, returns and refunds, per 100 purchase
-- days of the customer over all of history. Not known without a purchase; bills also where cases hold no words.
-- Reads text_tags, text_sources, known.cases, known.refunds and by_customer.counts; one row per customer who bought.
WITH billing AS (
  SELECT customer_key, count(DISTINCT text_key) AS complaints
  FROM text_tags
  WHERE source = 'cases' AND kind = 'complaint' AND tag = 'billing'
  GROUP BY customer_key
),
faults AS (
  SELECT customer_key, count(*) AS faults
  FROM (
    SELECT customer_key FROM known.cases WHERE type = 'fault' OR type = 'return'
    UNION ALL
    SELECT customer_key FROM known.refunds
  )
  GROUP BY customer_key
)
SELECT counts.customer_key,
       CASE WHEN text_sources.in_cases THEN 100 * coalesce(billing.complaints, 0) / counts.purchases::DOUBLE END AS billing_complaints,
       100 * coalesce(faults.faults, 0) / counts.purchases::DOUBLE AS faults_per_hundred
FROM by_customer.counts AS counts
CROSS JOIN text_sources
LEFT JOIN billing ON billing.customer_key = counts.customer_key
LEFT JOIN faults ON faults.customer_key = counts.customer_key
