-- M19 constraint: what holds a customer back, by kind, in texts of cases and surveys of the last 365 days; a refused or
-- lowest credit grade and an age that is surely below 18 (by the year of birth alone) in the customer's record. 0 where
-- it could have been said and was not; not known where nobody was asked or could write.
-- Reads text_tags, text_sources, known.surveys, known.customers, customers and run; one row per customer.
WITH said AS (
  SELECT customer_key,
         count(*) FILTER (tag = 'budget') AS budget,
         count(*) FILTER (tag = 'credit' AND source = 'cases') AS credit,
         count(*) FILTER (tag = 'age' AND source = 'cases') AS age,
         count(*) FILTER (tag = 'coverage') AS coverage,
         count(*) FILTER (tag = 'stock_out' AND source = 'cases') AS stock_out,
         count(*) FILTER (tag = 'veto') AS veto,
         count(*) FILTER (tag = 'contract_elsewhere') AS contract_elsewhere
  FROM text_tags
  CROSS JOIN run
  WHERE day > run.as_of - 365 AND (source = 'cases' OR source = 'surveys')
  GROUP BY customer_key
),
answered AS (
  SELECT DISTINCT customer_key
  FROM known.surveys
  CROSS JOIN run
  WHERE date > run.as_of - 365
),
records AS (
  SELECT customer_key,
         max(CASE
           WHEN credit_grade IS NULL OR trim(credit_grade) = '' THEN NULL
           WHEN regexp_full_match(upper(trim(credit_grade)), '[DEF]{1,3}[+-]?[0-9]?')
             OR regexp_matches(lower(credit_grade), 'refus|reject|declin|拒|不良|黑名单') THEN 1
           ELSE 0
         END) AS is_refused,
         max(CASE
           WHEN year(run.as_of) - birth_year >= 0 AND year(run.as_of) - birth_year < 18 THEN 1
           WHEN birth_year > 1900 AND birth_year <= year(run.as_of) THEN 0
         END) AS is_young
  FROM known.customers
  CROSS JOIN run
  GROUP BY customer_key
),
looked AS (
  SELECT customers.customer_key, in_cases, in_cases OR (in_surveys AND answered.customer_key IS NOT NULL) AS at_all
  FROM customers
  CROSS JOIN text_sources
  LEFT JOIN answered USING (customer_key)
)
SELECT looked.customer_key,
       CASE WHEN at_all THEN coalesce(budget, 0) END AS restriction_budget,
       CASE WHEN in_cases OR is_refused IS NOT NULL THEN coalesce(credit, 0) + coalesce(is_refused, 0) END AS restriction_credit,
       CASE WHEN in_cases OR is_young IS NOT NULL THEN coalesce(age, 0) + coalesce(is_young, 0) END AS restriction_age,
       CASE WHEN at_all THEN coalesce(coverage, 0) END AS restriction_coverage,
       CASE WHEN in_cases THEN coalesce(stock_out, 0) END AS restriction_stock,
       CASE WHEN at_all THEN coalesce(veto, 0) END AS restriction_veto,
       CASE WHEN at_all THEN coalesce(contract_elsewhere, 0) END AS restriction_contract
FROM looked
LEFT JOIN said USING (customer_key)
LEFT JOIN records USING (customer_key)
