-- M16, dissatisfied and silent: the last answer on overall satisfaction is at or below rung 3 of 7, and there is no case
-- within 60 days before or after it (1), or there is one (0). Not known for who is content or was not asked. Several
-- answers of one day: their mean. In the first 60 days after the answer: silent so far.
-- Reads known.surveys, known.cases and run; one row per customer who is dissatisfied.
WITH answers AS (
  SELECT customer_key, date, TRY_CAST((score - scale_min) * 100 / (scale_max - scale_min) AS DECIMAL(18, 9)) AS score
  FROM known.surveys
  WHERE customer_key IS NOT NULL
    AND lower(trim(item)) = 'sat_overall'
    AND nullif(trim(brand), '') IS NULL
    AND scale_max > scale_min
    AND score BETWEEN scale_min AND scale_max
),
latest AS (
  SELECT customer_key, date, sum(score)::DOUBLE / count(*) AS score
  FROM answers
  GROUP BY customer_key, date
  QUALIFY row_number() OVER (PARTITION BY customer_key ORDER BY date DESC) = 1
)
SELECT latest.customer_key, (count(cases.case_id) = 0)::INTEGER AS silent_dissatisfaction
FROM latest
CROSS JOIN run
LEFT JOIN known.cases AS cases
  ON cases.customer_key = latest.customer_key
 AND cases.opened_at::DATE >= latest.date - 60
 AND cases.opened_at::DATE <= latest.date + 60
WHERE latest.score <= run.dissatisfied
GROUP BY latest.customer_key
