-- M15 and M11, own words of the last two years: in how many texts a customer says that we are near or cheap, that there
-- is no need, praises us unasked, or makes a suggestion. 0 where such texts were looked at and say nothing of it; who
-- did not answer a questionnaire had no place to write in it. Reasons of refunds are not asked: "no longer needed" is
-- what most of them say of the thing that is sent back.
-- Reads text_tags, text_sources, known.surveys, customers and run; one row per customer.
WITH said AS (
  SELECT customer_key,
         count(*) FILTER (tag = 'near') AS near,
         count(*) FILTER (tag = 'cheap') AS cheap,
         count(*) FILTER (tag = 'no_need') AS no_need,
         count(*) FILTER (tag = 'praise') AS praise,
         count(*) FILTER (tag = 'suggestion' AND source <> 'surveys') AS suggestions
  FROM text_tags
  CROSS JOIN run
  WHERE day > run.as_of - 730 AND source <> 'refunds'
  GROUP BY customer_key
),
answered AS (
  SELECT DISTINCT customer_key
  FROM known.surveys
  CROSS JOIN run
  WHERE date > run.as_of - 730
),
looked AS (
  SELECT customers.customer_key,
         in_reviews OR in_cases AS at_letters,
         in_reviews OR in_cases OR (in_surveys AND answered.customer_key IS NOT NULL) AS at_all
  FROM customers
  CROSS JOIN text_sources
  LEFT JOIN answered USING (customer_key)
)
SELECT customer_key,
       CASE WHEN at_all THEN coalesce(near, 0) END AS says_near,
       CASE WHEN at_all THEN coalesce(cheap, 0) END AS says_cheap,
       CASE WHEN at_all THEN coalesce(no_need, 0) END AS says_no_need,
       CASE WHEN at_all THEN coalesce(praise, 0) END AS praise_texts,
       CASE WHEN at_letters THEN coalesce(suggestions, 0) END AS suggestions
FROM looked
LEFT JOIN said USING (customer_key)
